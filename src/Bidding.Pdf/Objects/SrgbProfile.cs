using System.Buffers.Binary;
using System.Text;

namespace Bidding.Pdf.Objects;

/// <summary>The sRGB colour space as an ICC 4.2 profile: nine primaries, one curve, nothing copied from anywhere.</summary>
internal static class SrgbProfile
{
    public static byte[] Bytes { get; } = Write();

    private static byte[] Write()
    {
        var curve = Fixed("para", [0x0003_0000], 2.4, 1 / 1.055, 0.055 / 1.055, 1 / 12.92, 0.04045);
        var tags = new (string Name, byte[] Data)[]
        {
            ("desc", Words("sRGB IEC61966-2.1")),
            ("cprt", Words("CC0")),
            ("wtpt", Fixed("XYZ ", [], 0.9642, 1, 0.8249)),
            ("chad", Fixed("sf32", [], 1.04788, 0.02292, -0.05022, 0.02959, 0.99048, -0.01707, -0.00925, 0.01508, 0.75168)),
            ("rXYZ", Fixed("XYZ ", [], 0.43607, 0.22249, 0.01392)),
            ("gXYZ", Fixed("XYZ ", [], 0.38515, 0.71687, 0.09708)),
            ("bXYZ", Fixed("XYZ ", [], 0.14307, 0.06061, 0.7141)),
            ("rTRC", curve), ("gTRC", curve), ("bTRC", curve),
        };
        var start = 132 + (12 * tags.Length);
        var profile = new byte[start + tags.Sum(tag => tag.Data.Length)];
        WriteHeader(profile, tags.Length);
        for (var i = 0; i < tags.Length; i++)
        {
            Encoding.ASCII.GetBytes(tags[i].Name, profile.AsSpan(132 + (12 * i)));
            BinaryPrimitives.WriteInt32BigEndian(profile.AsSpan(136 + (12 * i)), start);
            BinaryPrimitives.WriteInt32BigEndian(profile.AsSpan(140 + (12 * i)), tags[i].Data.Length);
            tags[i].Data.CopyTo(profile, start);
            start += tags[i].Data.Length;
        }

        return profile;
    }

    private static void WriteHeader(byte[] profile, int tagCount)
    {
        BinaryPrimitives.WriteInt32BigEndian(profile, profile.Length);
        BinaryPrimitives.WriteInt32BigEndian(profile.AsSpan(8), 0x04200000);
        Encoding.ASCII.GetBytes("mntrRGB XYZ ", profile.AsSpan(12));
        ReadOnlySpan<short> madeOn = [2026, 1, 1, 0, 0, 0];
        for (var i = 0; i < madeOn.Length; i++)
            BinaryPrimitives.WriteInt16BigEndian(profile.AsSpan(24 + (2 * i)), madeOn[i]);
        Encoding.ASCII.GetBytes("acsp", profile.AsSpan(36));
        Fixed("XYZ ", [], 0.9642, 1, 0.8249).AsSpan(8).CopyTo(profile.AsSpan(68));
        BinaryPrimitives.WriteInt32BigEndian(profile.AsSpan(128), tagCount);
    }

    private static byte[] Fixed(string type, int[] head, params double[] values)
    {
        var data = new byte[8 + (4 * (head.Length + values.Length))];
        Encoding.ASCII.GetBytes(type, data);
        var at = 8;
        foreach (var word in head.Concat(values.Select(value => (int)Math.Round(value * 65536))))
        {
            BinaryPrimitives.WriteInt32BigEndian(data.AsSpan(at), word);
            at += 4;
        }

        return data;
    }

    private static byte[] Words(string text)
    {
        var data = new byte[(28 + (2 * text.Length) + 3) & ~3];
        Encoding.ASCII.GetBytes("mluc", data);
        BinaryPrimitives.WriteInt32BigEndian(data.AsSpan(8), 1);
        BinaryPrimitives.WriteInt32BigEndian(data.AsSpan(12), 12);
        Encoding.ASCII.GetBytes("enUS", data.AsSpan(16));
        BinaryPrimitives.WriteInt32BigEndian(data.AsSpan(20), 2 * text.Length);
        BinaryPrimitives.WriteInt32BigEndian(data.AsSpan(24), 28);
        Encoding.BigEndianUnicode.GetBytes(text, data.AsSpan(28));
        return data;
    }
}
