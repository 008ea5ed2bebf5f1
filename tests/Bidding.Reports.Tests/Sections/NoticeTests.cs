using Bidding.Reports.Sections;

namespace Bidding.Reports.Tests.Sections;

public class NoticeTests
{
    [Fact(DisplayName = "87号令 第五十八条第一项: 招标公告刊登的媒体名称、开标日期和地点; 没有登记的写明")]
    public void MediaDateAndPlaceAreSaid() => Approved.Matches(Notice.Write(Notice.From(Sources.Eventful)), nameof(Notice));
}
