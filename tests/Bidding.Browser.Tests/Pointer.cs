using Microsoft.Playwright;

namespace Bidding.Browser.Tests;

/// <summary>With what somebody writes on the screen; the names are the browser's own pointer types.</summary>
internal enum Pointer { Mouse, Pen, Touch }

internal static class Pointers
{
    private const int Steps = 8;

    /// <summary>One stroke, as the device sends it.</summary>
    public static async Task Draw(this Pointer pointer, ICDPSession device, (float X, float Y) from, (float X, float Y) to)
    {
        for (var n = 0; n <= Steps; n++)
        {
            var (x, y) = (from.X + ((to.X - from.X) * n / Steps), from.Y + ((to.Y - from.Y) * n / Steps));
            await pointer.Send(device, n == 0 ? Motion.Down : Motion.Move, x, y);
        }

        await pointer.Send(device, Motion.Up, to.X, to.Y);
    }

    private static async Task Send(this Pointer pointer, ICDPSession device, Motion motion, float x, float y) => _ = pointer == Pointer.Touch
        ? await device.SendAsync("Input.dispatchTouchEvent", new()
        {
            ["type"] = motion switch { Motion.Down => "touchStart", Motion.Move => "touchMove", _ => "touchEnd" },
            ["touchPoints"] = motion == Motion.Up ? Array.Empty<object>() : new object[] { new { x, y } },
        })
        : await device.SendAsync("Input.dispatchMouseEvent", new()
        {
            ["type"] = motion switch { Motion.Down => "mousePressed", Motion.Move => "mouseMoved", _ => "mouseReleased" },
            ["x"] = x,
            ["y"] = y,
            ["button"] = "left",
            ["buttons"] = motion == Motion.Up ? 0 : 1,
            ["clickCount"] = 1,
            ["force"] = pointer == Pointer.Pen ? 0.8 : 0,
            ["pointerType"] = pointer == Pointer.Pen ? "pen" : "mouse",
        });

    private enum Motion { Down, Move, Up }
}
