package io.waymark.routing.cli;

import io.waymark.routing.policy.RequestPolicy;
import io.waymark.routing.yaml.problem.Place;
import io.waymark.routing.yaml.problem.Problem;
import io.waymark.routing.yaml.problem.ProblemCode;
import java.util.List;
import java.util.Locale;
import picocli.CommandLine.Option;

/** By which policy requests are read. */
final class PolicyOption {

    @Option(
            names = "--policy",
            paramLabel = "NAME",
            description = "How requests are read: strict, secure (the default), rfc3986, envoy, app-mesh or raw.")
    private String name = RequestPolicy.SECURE.name();

    RequestPolicy policy() {
        List<String> names =
                RequestPolicy.presets().stream().map(RequestPolicy::name).toList();
        return RequestPolicy.named(name)
                .orElseThrow(() -> new Refusal(
                        ExitCode.USAGE, "waymark: there is no policy '" + name + "'; the policies are " + names));
    }

    /** A warning for each knob that is looser than that of the secure policy. */
    List<Problem> warnings() {
        RequestPolicy policy = policy();
        return policy.looserThanSecure().stream()
                .map(knob -> new Problem(
                        ProblemCode.LOOSE_POLICY.severity(),
                        ProblemCode.LOOSE_POLICY,
                        Place.file("--policy " + name),
                        "",
                        "",
                        words(knob) + ": " + name + " says " + words(policy.setting(knob)) + ", where secure says "
                                + words(RequestPolicy.SECURE.setting(knob)),
                        "choose secure, or make sure that every server behind reads such requests in the same way"))
                .toList();
    }

    private static String words(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
