using System.Numerics;

namespace Bidding.Domain.Scoring;

/// <summary>An exact fraction. Sums, means and ratios lose nothing until <see cref="Round"/>.</summary>
internal sealed class Rational : IEquatable<Rational>, IComparable<Rational>
{
    public static readonly Rational Zero = new(BigInteger.Zero, BigInteger.One);
    public static readonly Rational One = new(BigInteger.One, BigInteger.One);

    private static readonly BigInteger[] PowersOfTen = Powers(29);

    private readonly BigInteger numerator;
    private readonly BigInteger denominator;

    private Rational(BigInteger numerator, BigInteger denominator) => (this.numerator, this.denominator) = (numerator, denominator);

    public static implicit operator Rational(int value) => new(value, BigInteger.One);

    public static implicit operator Rational(decimal value)
    {
        Span<int> bits = stackalloc int[4];
        decimal.GetBits(value, bits);
        var low = ((ulong)(uint)bits[1] << 32) | (uint)bits[0];
        BigInteger magnitude = bits[2] == 0 ? low : new UInt128((uint)bits[2], low);
        return new(decimal.IsNegative(value) ? -magnitude : magnitude, PowersOfTen[value.Scale]);
    }

    public static Rational operator +(Rational a, Rational b) => a.denominator == b.denominator
        ? new(a.numerator + b.numerator, a.denominator)
        : Reduced(a.numerator * b.denominator + b.numerator * a.denominator, a.denominator * b.denominator);

    public static Rational operator -(Rational a) => new(-a.numerator, a.denominator);

    public static Rational operator -(Rational a, Rational b) => a + -b;

    public static Rational operator *(Rational a, Rational b) => Reduced(a.numerator * b.numerator, a.denominator * b.denominator);

    public static Rational operator /(Rational a, Rational b) => b.numerator.IsZero
        ? throw new DivideByZeroException()
        : Reduced(a.numerator * b.denominator, a.denominator * b.numerator);

    public static bool operator <(Rational a, Rational b) => a.CompareTo(b) < 0;

    public static bool operator >(Rational a, Rational b) => a.CompareTo(b) > 0;

    public static bool operator ==(Rational a, Rational b) => a.Equals(b);

    public static bool operator !=(Rational a, Rational b) => !a.Equals(b);

    public static Rational Max(Rational a, Rational b) => a < b ? b : a;

    public static Rational Min(Rational a, Rational b) => b < a ? b : a;

    public static Rational Abs(Rational a) => new(BigInteger.Abs(a.numerator), a.denominator);

    public static Rational Sum(params ReadOnlySpan<Rational> values)
    {
        var sum = Zero;
        foreach (var value in values)
        {
            sum += value;
        }
        return sum;
    }

    /// <summary>Scores are small and have few places: a decimal holds the sum of a million of them exactly and adds them much faster.</summary>
    public static Rational Sum(params ReadOnlySpan<decimal> values)
    {
        var (sum, small, count) = (Zero, 0m, 0);
        foreach (var value in values)
        {
            if (value is > -1e12m and < 1e12m && value.Scale <= 9 && count++ < 1_000_000)
            {
                small += value;
            }
            else
            {
                sum += value;
            }
        }
        return sum + small;
    }

    public static Rational Mean(params ReadOnlySpan<Rational> values) => Sum(values) / values.Length;

    /// <summary>The rounded value, whose scale is the number of places: 31.6666… becomes 31.67, 40 becomes 40.00.</summary>
    public decimal Round(Rounding rounding)
    {
        var scaled = BigInteger.Abs(numerator) * PowersOfTen[rounding.Places];
        var quotient = BigInteger.DivRem(scaled, denominator, out var rest);
        if (rounding.Mode == RoundingMode.HalfUp && rest * 2 >= denominator)
        {
            quotient += BigInteger.One;
        }
        var digits = (decimal)quotient;
        Span<int> bits = stackalloc int[4];
        decimal.GetBits(digits, bits);
        return new decimal(bits[0], bits[1], bits[2], numerator.Sign < 0 && !quotient.IsZero, (byte)rounding.Places);
    }

    /// <summary>For a number that is only shown: with fewer places where a decimal cannot hold them, and the largest there is beyond that.</summary>
    public decimal RoundToFit(Rounding rounding)
    {
        var places = rounding.Places;
        while (places > 0 && !Fits(places))
        {
            places--;
        }
        return Fits(places) ? Round(rounding with { Places = places }) : numerator.Sign < 0 ? decimal.MinValue : decimal.MaxValue;
    }

    private bool Fits(int places) => BigInteger.Abs(numerator) * PowersOfTen[places] < (BigInteger)decimal.MaxValue * denominator;

    public int CompareTo(Rational? other) => other is null ? 1
        : denominator == other.denominator ? numerator.CompareTo(other.numerator)
        : (numerator * other.denominator).CompareTo(other.numerator * denominator);

    public bool Equals(Rational? other) => CompareTo(other) == 0;

    public override bool Equals(object? obj) => obj is Rational other && Equals(other);

    public override int GetHashCode()
    {
        var lowest = Reduced(numerator, denominator);
        return HashCode.Combine(lowest.numerator, lowest.denominator);
    }

    public override string ToString() => $"{numerator}/{denominator}";

    private static BigInteger[] Powers(int count)
    {
        var powers = new BigInteger[count];
        for (var i = 0; i < count; i++)
        {
            powers[i] = BigInteger.Pow(10, i);
        }
        return powers;
    }

    private static Rational Reduced(BigInteger numerator, BigInteger denominator)
    {
        var divisor = BigInteger.GreatestCommonDivisor(numerator, denominator) * denominator.Sign;
        return divisor.IsOne ? new(numerator, denominator) : new(numerator / divisor, denominator / divisor);
    }
}
