package io.waymark.docs.proxy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.util.concurrent.Executor;
import java.util.concurrent.Flow;
import java.util.concurrent.atomic.AtomicLong;

/**
 * The body of a request on its way: what has come is passed on at once, and no more is read than was asked for. The reading, which
 * waits for the client, is done by the executor and never by a thread of the one who asks.
 */
final class StreamedBody implements Flow.Publisher<ByteBuffer> {

    private static final int PIECE = 8192;

    private final InputStream body;
    private final Executor executor;
    private volatile boolean complete;

    /** A body that is read by one subscriber. */
    StreamedBody(InputStream body, Executor executor) {
        this.body = body;
        this.executor = executor;
    }

    /** Whether all of it has been read. */
    boolean complete() {
        return complete;
    }

    @Override
    public void subscribe(Flow.Subscriber<? super ByteBuffer> subscriber) {
        subscriber.onSubscribe(new Reading(subscriber));
    }

    private final class Reading implements Flow.Subscription {

        private final Flow.Subscriber<? super ByteBuffer> subscriber;
        private final AtomicLong wanted = new AtomicLong();
        private volatile boolean ended;

        Reading(Flow.Subscriber<? super ByteBuffer> subscriber) {
            this.subscriber = subscriber;
        }

        /** More is wanted; whoever finds that nothing was wanted before starts the reading. */
        @Override
        public void request(long pieces) {
            long before = wanted.getAndUpdate(now -> now + pieces < 0 ? Long.MAX_VALUE : now + pieces);
            if (before == 0 && !ended) {
                executor.execute(this::read);
            }
        }

        @Override
        public void cancel() {
            ended = true;
        }

        private void read() {
            try {
                do {
                    readPiece();
                } while (!ended && wanted.decrementAndGet() > 0);
            } catch (IOException broken) {
                ended = true;
                subscriber.onError(broken);
            }
        }

        private void readPiece() throws IOException {
            byte[] piece = new byte[PIECE];
            int length = body.read(piece);
            if (length >= 0) {
                subscriber.onNext(ByteBuffer.wrap(piece, 0, length));
            } else {
                complete = true;
                ended = true;
                subscriber.onComplete();
            }
        }
    }
}
