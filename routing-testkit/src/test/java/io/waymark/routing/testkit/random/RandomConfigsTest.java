package io.waymark.routing.testkit.random;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.waymark.routing.RouterOptions;
import io.waymark.routing.action.Destination;
import io.waymark.routing.action.HeaderChange;
import io.waymark.routing.action.HeaderEdit;
import io.waymark.routing.action.HostRewrite;
import io.waymark.routing.action.PathRewrite;
import io.waymark.routing.action.RouteAction;
import io.waymark.routing.action.StickySplit;
import io.waymark.routing.config.Precedence;
import io.waymark.routing.config.RoutingConfig;
import io.waymark.routing.config.RoutingSemantics;
import io.waymark.routing.config.Service;
import io.waymark.routing.match.Field;
import io.waymark.routing.match.HostPattern;
import io.waymark.routing.match.Missing;
import io.waymark.routing.match.PathMatch;
import io.waymark.routing.match.ValueMatch;
import io.waymark.routing.testkit.reference.ReferenceRouter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class RandomConfigsTest {

    private static final long SEED = 20_261_124;
    private static final int CONFIGS = 2000;

    @Test
    void theSameSeedGivesTheSameConfigurations() {
        assertThat(configs(new RandomConfigs(Profile.ALL, 8), 50))
                .isEqualTo(configs(new RandomConfigs(Profile.ALL, 8), 50));
    }

    @Test
    void everyCaseOfTheModelOccurs() {
        Kinds kinds = new Kinds();
        configs(new RandomConfigs(Profile.ALL, 6), CONFIGS).forEach(kinds::add);

        assertThat(kinds.seen()).containsAll(allKinds());
    }

    @Test
    void aPlainProfileUsesHostsPathsMethodsAndHeadersAlone() {
        Kinds kinds = new Kinds();
        configs(new RandomConfigs(Profile.PLAIN, 6), 200).forEach(kinds::add);

        assertThat(kinds.seen())
                .contains(PathMatch.Exact.class, PathMatch.SegmentPrefix.class, Field.Header.class)
                .doesNotContain(PathMatch.Regex.class, Field.Cookie.class, RouteAction.Redirect.class)
                .doesNotContain(PathRewrite.Full.class, Destination.ToService.class, HeaderChange.Operation.SET);
    }

    @Test
    void aFeatureCanBeLeftOut() {
        Kinds kinds = new Kinds();
        Profile profile = Profile.ALL.without(Feature.ANSWERS);
        configs(new RandomConfigs(profile, 6), 200).forEach(kinds::add);

        assertThat(profile.with(Feature.ANSWERS)).isEqualTo(Profile.ALL);
        assertThat(kinds.seen())
                .contains(PathMatch.Regex.class, RouteAction.Forward.class)
                .doesNotContain(RouteAction.Redirect.class, RouteAction.Respond.class);
    }

    @Test
    void theNumberOfRoutesStaysWithinItsLimit() {
        Set<Integer> sizes = new HashSet<>();
        configs(new RandomConfigs(Profile.PLAIN, 5), 300)
                .forEach(config -> sizes.add(config.routes().size()));

        assertThat(sizes).containsExactlyInAnyOrder(1, 2, 3, 4, 5);
        assertThatThrownBy(() -> new RandomConfigs(Profile.PLAIN, 0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("maxRoutes: 0 is below 1");
    }

    @Test
    void theReferenceRouterTakesEveryConfiguration() {
        assertThat(configs(new RandomConfigs(Profile.ALL, 6), 500))
                .allSatisfy(config -> assertThat(ReferenceRouter.compile(config, RouterOptions.DEFAULT))
                        .isNotNull());
    }

    private static List<RoutingConfig> configs(RandomConfigs source, int count) {
        RandomGenerator random = new SplittableRandom(SEED);
        List<RoutingConfig> configs = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            configs.add(source.next(random));
        }
        return configs;
    }

    /** A case added to the model is wanted here at once. */
    private static List<Object> allKinds() {
        Stream<Object> cases = Stream.of(
                        HostPattern.class,
                        PathMatch.class,
                        ValueMatch.class,
                        RouteAction.class,
                        Destination.class,
                        PathRewrite.class,
                        HostRewrite.class,
                        HeaderEdit.class,
                        StickySplit.Key.class,
                        Service.Provider.class)
                .flatMap(choice -> Arrays.stream(choice.getPermittedSubclasses()));
        Stream<Object> fields =
                Stream.of(Field.Header.class, Field.QueryParameter.class, Field.Cookie.class, Field.Attribute.class);
        Stream<Object[]> enums = Stream.of(
                Field.Part.values(),
                Field.Lines.values(),
                Missing.values(),
                PathRewrite.Join.values(),
                HeaderChange.Operation.values(),
                Precedence.values(),
                RoutingSemantics.HostScope.values());
        return Stream.of(cases, fields, enums.flatMap(Arrays::stream))
                .flatMap(kinds -> kinds)
                .toList();
    }
}
