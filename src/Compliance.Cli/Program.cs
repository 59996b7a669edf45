using System.Runtime.InteropServices;
using System.Text;
using Compliance.Cli;

// UTF-8 without a byte order mark and LF everywhere, whatever the machine's settings.
using var stop = new CancellationTokenSource();
using var interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, Interrupt);
using var terminate = PosixSignalRegistration.Create(PosixSignal.SIGTERM, Interrupt);
using var output = Writer(Console.OpenStandardOutput(), isUnbuffered: false);
using var error = Writer(Console.OpenStandardError(), isUnbuffered: true);
var showsProgress = Console.IsOutputRedirected && !Console.IsErrorRedirected;
var isOneScreen = !Console.IsOutputRedirected && !Console.IsErrorRedirected;
return Tool.Run(args, new Terminal(
    output, TextWriter.Synchronized(error), Console.OpenStandardInput, Environment.GetEnvironmentVariable, TimeProvider.System, stop.Token, showsProgress, isOneScreen));

static StreamWriter Writer(Stream stream, bool isUnbuffered) =>
    new(stream, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), bufferSize: 16 * 1024) { NewLine = "\n", AutoFlush = isUnbuffered };

// The first signal asks for an end with valid output, the second ends at once.
void Interrupt(PosixSignalContext context)
{
    context.Cancel = !stop.IsCancellationRequested;
    stop.Cancel();
}
