package io.waymark.routing.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.SequenceInputStream;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;

/** What a person at a terminal sees beyond the plain text. */
class TerminalTest {

    private static final String ROUTES = "../docs/examples/quickstart/routes.yaml";
    private static final Terminal WATCHED = new Terminal(true, true);

    @Test
    void colourNeedsATerminalAndNoVeto() {
        assertThat(Terminal.of(true, Map.of("TERM", "xterm"))).isEqualTo(WATCHED);
        assertThat(Terminal.of(true, Map.of("NO_COLOR", "1"))).isEqualTo(new Terminal(true, false));
        assertThat(Terminal.of(true, Map.of("NO_COLOR", ""))).isEqualTo(WATCHED);
        assertThat(Terminal.of(true, Map.of("TERM", "dumb"))).isEqualTo(Terminal.NONE);
        assertThat(Terminal.of(false, Map.of("TERM", "xterm"))).isEqualTo(Terminal.NONE);
    }

    @Test
    void answersAreColouredOnATerminalOnly() {
        String url = "http://shop.example.com/nothing";

        assertThat(Run.at(WATCHED, "resolve", ROUTES, url).out())
                .startsWith("\u001b[31mno match: no route matches\u001b[0m\n");
        assertThat(Run.of("resolve", ROUTES, url).out()).doesNotContain("\u001b");
        assertThat(Run.at(WATCHED, "validate", "no-such-file.yaml").err()).startsWith("\u001b[31merror[WM0001]");
        assertThat(Run.at(WATCHED, "check", "../docs/examples/quickstart").out())
                .startsWith("\u001b[32m");
    }

    @Test
    void jsonIsNeverColoured() {
        assertThat(Run.at(WATCHED, "explain", "-o", "json", ROUTES, "http://shop.example.com/orders")
                        .out())
                .startsWith("{")
                .doesNotContain("\u001b");
    }

    @Test
    void coloursChangeNothingElse() {
        String[] line = {"explain", ROUTES, "http://shop.example.com/orders/42"};

        assertThat(Run.at(WATCHED, line).out().replaceAll("\u001b\\[[0-9]*m", ""))
                .isEqualTo(Run.of(line).out());
    }

    @Test
    void whatIsDoneSoonShowsNoProgress() {
        StringWriter err = new StringWriter();
        try (Progress progress =
                new Progress(new PrintWriter(err), WATCHED, Duration.ofMinutes(1), Duration.ofMillis(1))) {
            progress.doing("checking 3 of 40 files");
        }

        assertThat(err.toString()).isEmpty();
    }

    @Test
    void progressIsShownToWhoWaitsAndWipedOut() throws InterruptedException {
        StringWriter err = new StringWriter();
        try (Progress progress = progress(err, WATCHED)) {
            progress.doing("checking 3 of 40 files");
            waitFor(err);
        }

        assertThat(err.toString()).startsWith("\rchecking 3 of 40 files …").endsWith(" \r");
    }

    @Test
    void whoWaitsForAConfigurationSeesWhatIsBeingLoaded() {
        InputStream before = System.in;
        try {
            System.setIn(slowly("apiVersion: v1\nkind: Namespace\nmetadata: {name: a}\n"));
            assertThat(Run.at(WATCHED, "validate", "-").err())
                    .startsWith("\rloading - …")
                    .endsWith(" \r");
        } finally {
            System.setIn(before);
        }
    }

    /** A stream that comes to its end only after more than a second. */
    private static InputStream slowly(String text) {
        InputStream late = new ByteArrayInputStream(new byte[0]) {
            @Override
            public synchronized int read(byte[] bytes, int from, int length) {
                LockSupport.parkNanos(Duration.ofMillis(1300).toNanos());
                return -1;
            }
        };
        return new SequenceInputStream(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), late);
    }

    @Test
    void withoutATerminalThereIsNoProgress() throws InterruptedException {
        StringWriter err = new StringWriter();
        try (Progress progress = progress(err, Terminal.NONE)) {
            progress.doing("checking 3 of 40 files");
            Thread.sleep(50);
        }

        assertThat(err.toString()).isEmpty();
    }

    private static Progress progress(StringWriter err, Terminal terminal) {
        return new Progress(new PrintWriter(err), terminal, Duration.ofMillis(1), Duration.ofMillis(1));
    }

    private static void waitFor(StringWriter text) throws InterruptedException {
        for (int i = 0; i < 1000 && text.toString().isEmpty(); i++) {
            Thread.sleep(5);
        }
    }
}
