using System.Numerics;

namespace Bidding.Domain.Scoring;

/// <summary>An exact fraction in lowest terms. Sums, means and ratios lose nothing until <see cref="Round"/>.</summary>
internal readonly struct Rational : IEquatable<Rational>, IComparable<Rational>
{
    public static readonly Rational Zero = new(BigInteger.Zero, BigInteger.One);
    public static readonly Rational One = new(BigInteger.One, BigInteger.One);

    private readonly BigInteger numerator;
    private readonly BigInteger denominator;

    private Rational(BigInteger numerator, BigInteger denominator) => (this.numerator, this.denominator) = (numerator, denominator);

    public static implicit operator Rational(int value) => new(value, BigInteger.One);

    public static implicit operator Rational(decimal value)
    {
        Span<int> bits = stackalloc int[4];
        decimal.GetBits(value, bits);
        var digits = new UInt128((uint)bits[2], ((ulong)(uint)bits[1] << 32) | (uint)bits[0]);
        BigInteger magnitude = digits;
        return Reduced(decimal.IsNegative(value) ? -magnitude : magnitude, BigInteger.Pow(10, value.Scale));
    }

    public static Rational operator +(Rational a, Rational b) => a.denominator == b.denominator
        ? Reduced(a.numerator + b.numerator, a.denominator)
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

    public static Rational Sum(IEnumerable<Rational> values) => values.Aggregate(Zero, (sum, value) => sum + value);

    public static Rational Sum(IEnumerable<decimal> values) => Sum(values.Select(value => (Rational)value));

    public static Rational Mean(IReadOnlyCollection<Rational> values) => Sum(values) / values.Count;

    /// <summary>The rounded value, whose scale is the number of places: 31.6666… becomes 31.67, 40 becomes 40.00.</summary>
    public decimal Round(Rounding rounding)
    {
        var scaled = BigInteger.Abs(numerator) * BigInteger.Pow(10, rounding.Places);
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

    public int CompareTo(Rational other) => denominator == other.denominator
        ? numerator.CompareTo(other.numerator)
        : (numerator * other.denominator).CompareTo(other.numerator * denominator);

    public bool Equals(Rational other) => numerator == other.numerator && denominator == other.denominator;

    public override bool Equals(object? obj) => obj is Rational other && Equals(other);

    public override int GetHashCode() => HashCode.Combine(numerator, denominator);

    public override string ToString() => denominator.IsOne ? $"{numerator}" : $"{numerator}/{denominator}";

    private static Rational Reduced(BigInteger numerator, BigInteger denominator)
    {
        var divisor = denominator.IsOne ? BigInteger.One : BigInteger.GreatestCommonDivisor(numerator, denominator);
        divisor = denominator.Sign < 0 ? -divisor : divisor;
        return divisor.IsOne ? new(numerator, denominator) : new(numerator / divisor, denominator / divisor);
    }
}
