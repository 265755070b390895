using Polly;

namespace Assistant.Host.Model;

/// <summary>
/// Keeps answers of the model's endpoint within what an answer can be: JSON or an event stream of at most a megabyte. What the resilience
/// pipeline rejects leaves as a failed request, which is what connectors expect.
/// </summary>
internal sealed class AnswerLimits : DelegatingHandler
{
    private const int Longest = 1_048_576;

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        try
        {
            var response = await base.SendAsync(request, cancellationToken);
            response.Content = Limit(response.Content);
            return response;
        }
        catch (ExecutionRejectedException rejection)
        {
            throw new HttpRequestException(HttpRequestError.ConnectionError, rejection.GetType().Name);
        }
    }

    private static StreamContent Limit(HttpContent content)
    {
        var limited = new StreamContent(new LimitedStream(content, Longest));
        foreach (var (name, values) in content.Headers)
            limited.Headers.TryAddWithoutValidation(name, values);
        return limited;
    }

    /// <summary>A body that fails where it grows too long.</summary>
    private sealed class LimitedStream(HttpContent content, int longest) : Stream
    {
        private Stream? body;
        private int read;

        public override bool CanRead => true;

        public override bool CanSeek => false;

        public override bool CanWrite => false;

        public override long Length => throw new NotSupportedException();

        public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

        public override int Read(byte[] buffer, int offset, int count) => Count((body ??= content.ReadAsStream()).Read(buffer, offset, count));

        public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
        {
            body ??= await content.ReadAsStreamAsync(cancellationToken);
            return Count(await body.ReadAsync(buffer, cancellationToken));
        }

        public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
            ReadAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

        public override void Flush()
        {
        }

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

        protected override void Dispose(bool disposing)
        {
            if (disposing)
                content.Dispose();
            base.Dispose(disposing);
        }

        private int Count(int got)
        {
            read += got;
            return read <= longest ? got : throw new IOException("The answer is too long.");
        }
    }
}
