using System.Collections.Immutable;
using Bidding.Domain.Evaluations;
using Bidding.Domain.Phases;
using Bidding.Domain.Rules;
using Bidding.Domain.Scoring;
using static Bidding.Domain.Evaluations.EvaluationCommand;

namespace Bidding.Testing;

public sealed partial class RecordedLot
{
    /// <summary>Some evaluation that could have happened: at every step somebody asks for something, mostly for what is awaited of him, and the rules decide.</summary>
    /// <param name="press">Makes the reports; null where none could be made, which the walk then goes on without.</param>
    public static RecordedLot AtRandom(int seed, Func<RecordedLot, MadeReport?> press)
    {
        var r = new Chance(seed);
        var tendering = r.Next(2) == 0;
        var convocation = tendering ? Cast.Convocation with { Method = r.Next(2) == 0 ? Cast.TenderingMethod : Cast.TenderingMethod with { AbnormallyLow = null } } : r.Next(3) == 0 ? Story.WithLowQuote : Cast.Convocation;
        var lot = new RecordedLot(convocation, Binding);
        lot.OpenSmoothly();
        lot.Convene();
        var successors = 0;
        for (var step = 0; step < 700 && !(lot.Evaluation.IsEnded && r.Next(4) > 0); step++)
        {
            var state = lot.Evaluation;
            lot.now += TimeSpan.FromSeconds(r.Next(100) == 0 ? 3000 : r.Next(40));
            if (state.IsEnded && r.Next(3) == 0)
            {
                lot.ReportIfDue(press);
                lot.Do(Cast.Supervisor, new ReopenResult(CorrectionGround.ArithmeticError, "价格分计算错误。"));
                continue;
            }

            var member = state.Panel[r.Next(state.Panel.Length)];
            var bids = lot.Convocation.Bids;
            var bid = bids[r.Next(bids.Length)];
            if (r.Next(100) < 88)
            {
                if (state.OpenVote is { } vote)
                {
                    foreach (var voter in state.Panel.Where(voter => !vote.Ballots.ContainsKey(voter.Id)).Take(1))
                    {
                        lot.Do(voter, new CastVote(vote.Number, r.Next(2) == 0, "理由"));
                    }

                    if (r.Next(3) > 0)
                    {
                        continue;
                    }
                }

                if (state.Pause is not null)
                {
                    lot.Do(Cast.Agency, new Resume("恢复"));
                    continue;
                }

                if (state.IsSuspended)
                {
                    foreach (var absent in state.Panel)
                    {
                        lot.Do(absent, new Connect("s" + step + absent.Id, TakeOver: true, SameTab: false));
                    }

                    continue;
                }

                if (state.Phase == Phase.Scoring && state.Chair is { } chair && r.Next(3) == 0
                    && state.Convocation!.Bids.FirstOrDefault(one => LowQuotesAreReviewedBeforeTheScoresAreRevealed.Matter(state, one.Id) is not null) is { } low)
                {
                    lot.Do(state.Member(chair)!, new OpenLowPriceReview(low.Id, 30, "低于成本"));
                    lot.Do(Cast.Agency, new ExplainLowPrice(low.Id, "自有产品", new("f-2", "低价.pdf", 20480, new string('d', 64))));
                    lot.Do(member, new OpenVote(new VoteSubject.LowPriceUnproven(low.Id), "偏低"));
                }

                var awaited = Barriers.WaitingFor(state);
                if (awaited.IsEmpty)
                {
                    lot.Do(member, new ConfirmResult(state.RevealedScores is null ? "" : lot.Digest));
                    continue;
                }

                var who = state.Member(awaited[r.Next(awaited.Length)].Member)!;
                switch (state.Phase)
                {
                    case Phase.SignIn: lot.Do(who, new SignIn()); break;
                    case Phase.Declaration: lot.Do(who, new DeclareNoConflict(Pledge: true)); if (state.Conflicts.ContainsKey(who.Id)) goto default; break;
                    case Phase.ChairElection: lot.Do(who, new VoteForChair(state.Panel[r.Next(2)].Id)); break;
                    case Phase.PreliminaryReview: lot.Do(who, r.Next(12) == 0 ? Story.Failed(bid) : Story.Passed(bid)); break;
                    case Phase.Scoring: lot.Do(who, Story.Scores(bid, t1: r.Next(15) == 0 ? 1m : 12m, k1: r.Next(9) == 0 ? 3m : 4m)); break;
                    case Phase.Summary:
                        foreach (var owed in OwedAnswers.Of(state).Take(2))
                        {
                            lot.Do(state.Member(owed.Member)!, owed.Explain("书面说明理由，评分无误。"));
                        }

                        lot.Do(who, new ConfirmResult(lot.Digest));
                        break;
                    case Phase.Signing: lot.Do(who, r.Next(8) switch { 0 => new SignReport(lot.Digest, "有保留意见。"), 1 => new RefuseToSign("不同意。"), 2 => new SignIn(), _ => new SignReport(lot.Digest, null) }); break;
                    default:
                        var next = new PanelMember("S" + ++successors, "后任" + successors, "binzhou", "B-1" + successors, who.Role);
                        lot.Do(Cast.Supervisor, new ReplaceMember(who.Id, next, ReplacementGround.Avoidance, "应当回避"));
                        break;
                }
                continue;
            }
            switch (r.Next(22))
            {
                case 0: lot.Do(member, new DeclareConflicts([], new(ConflictGround.Employment, "现任职"))); break;
                case 1: lot.Do(member, new WithdrawReview(bid.Id)); break;
                case 2: lot.Do(member, new WithdrawScores(bid.Id)); break;
                case 3: lot.Do(member, new OpenVote(Story.Reject(bid) with { Ground = tendering ? RejectionGround.NotResponsive : RejectionGround.UnacceptableCondition }, "附加条件")); break;
                case 4: lot.Do(member, new OpenVote(new VoteSubject.MoreTime(30), "篇幅长")); break;
                case 5: if (r.Next(12) == 0) lot.Do(member, new OpenVote(new VoteSubject.End(), "无法评审")); break;
                case 6: lot.Do(member, new OpenVote(new VoteSubject.LowPriceUnproven(bid.Id), "偏低")); break;
                case 7: lot.Do(member, new OpenLowPriceReview(bid.Id, 30, "低于成本")); break;
                case 8: lot.Do(Cast.Agency, new ExplainLowPrice(bid.Id, "自有产品", new("f-2", "低价.pdf", 20480, new string('d', 64)))); break;
                case 9: if (r.Next(4) == 0) lot.Do(state.Panel.FirstOrDefault(m => m.Id == state.Chair) ?? member, new CorrectPrice(bid.Id, new("玖拾万元整", null, []), 30)); break;
                case 10: lot.Do(Cast.Agency, new AnswerPriceCorrection(bid.Id, r.Next(3) > 0, "答复", new("f-3", "报价.pdf", 20480, new string('e', 64)))); break;
                case 11: lot.now += TimeSpan.FromMinutes(31); lot.Do(state.Panel.FirstOrDefault(m => m.Id == state.Chair) ?? member, new NoteUnansweredCorrection(bid.Id)); break;
                case 12: lot.Do(member, new CorrectScore(bid.Id, "K1", 4m, CorrectionGround.ObjectiveDiffers, "业绩漏看一项。")); break;
                case 13: lot.Do(member, new CorrectScore(bid.Id, "T1", 12m, CorrectionGround.AbnormalScore, "畸低。")); break;
                case 14: lot.now += TimeSpan.FromMinutes(12); lot.Do(state.Panel.FirstOrDefault(m => m.Id == state.Chair) ?? member, new NoteRefusal(member.Id, "拒绝签字且未说明理由。")); break;
                case 15: if (r.Next(4) == 0) lot.Do(Cast.Supervisor, new ReopenResult(CorrectionGround.ObjectiveDiffers, "客观分不一致。")); break;
                case 16 or 17:
                    if (successors < 4)
                    {
                        var next = new PanelMember("S" + ++successors, "后任" + successors, "binzhou", "B-1" + successors, member.Role);
                        lot.Do(r.Next(2) == 0 ? Cast.Supervisor : Cast.Agency, new ReplaceMember(member.Id, next, ReplacementGround.Health, "突发疾病"));
                    }
                    break;
                case 18: lot.Do(Cast.Supervisor, new Pause(PauseGround.Network, "中断")); break;
                case 19: lot.Do(member, new Connect("c" + step, TakeOver: true, SameTab: false)); break;
                case 20: lot.Do(member, new NoteContractMatters("须核实。" + step)); break;
                case 21: lot.ReportIfDue(press); break;
            }
        }
        return lot;
    }

    private void ReportIfDue(Func<RecordedLot, MadeReport?> press)
    {
        if (Evaluation is { IsEnded: true, Report: null } && press(this) is { } report)
        {
            Report(report);
        }
    }

    /// <summary>The same steps for the same seed, on every machine and for ever.</summary>
    private sealed class Chance(int seed)
    {
        private ulong state = ((ulong)seed * 2654435761) + 1;

        public int Next(int below)
        {
            state = (state * 6364136223846793005) + 1442695040888963407;
            return (int)((state >> 33) % (ulong)below);
        }
    }
}
