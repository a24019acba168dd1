package io.waymark.docs.proxy;

import static org.assertj.core.api.Assertions.assertThat;

import io.waymark.routing.RouterOptions;
import io.waymark.routing.action.RouteAction;
import io.waymark.routing.config.RoutingConfig;
import io.waymark.routing.engine.LiveRouter;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The configuration is changed while requests are on their way. */
@Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class HotSwapTest {

    private static final int CLIENTS = 4;
    private static final int SWAPS = 50;

    @Test
    void everyRequestIsAnsweredByOneOfTheTwoAndNoneIsLost() throws Exception {
        LiveRouter live = LiveRouter.compile(answering("old"), RouterOptions.DEFAULT);
        ExecutorService clients = Executors.newFixedThreadPool(CLIENTS);
        try (RunningProxy proxy = new RunningProxy(live)) {
            List<Future<List<String>>> running = new ArrayList<>();
            CountDownLatch first = new CountDownLatch(CLIENTS);
            for (int i = 0; i < CLIENTS; i++) {
                running.add(clients.submit(askUntilLast(proxy, first)));
            }
            first.await();
            for (int i = 0; i < SWAPS; i++) {
                live.update(answering(i % 2 == 0 ? "new" : "old"));
                Thread.sleep(2);
            }
            live.update(answering("last"));
            for (Future<List<String>> answers : running) {
                assertThat(answers.get()).startsWith("old").isSubsetOf("old", "new");
            }
        } finally {
            clients.shutdownNow();
        }
    }

    private static RoutingConfig answering(String text) {
        return new Shop()
                .rule(rule -> rule.action(new RouteAction.Respond(200, text)))
                .build();
    }

    /** All answers before the last configuration's, over one connection. */
    private static Callable<List<String>> askUntilLast(RunningProxy proxy, CountDownLatch first) {
        return () -> {
            List<String> answers = new ArrayList<>();
            try (WireClient client = proxy.connect()) {
                for (String answer = ask(client); !answer.equals("last"); answer = ask(client)) {
                    answers.add(answer);
                    first.countDown();
                }
            }
            return answers;
        };
    }

    private static String ask(WireClient client) throws Exception {
        return client.request("GET", "/").response().replace("HTTP/1.1 200 OK\n", "");
    }
}
