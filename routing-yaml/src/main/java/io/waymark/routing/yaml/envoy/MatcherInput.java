package io.waymark.routing.yaml.envoy;

import io.waymark.routing.match.Field;
import io.waymark.routing.yaml.problem.ProblemCode;
import io.waymark.routing.yaml.problem.ProblemRenderer;
import java.util.Optional;

/**
 * Reads what a generic matcher looks at: of a route table a request header, its lines joined, or filter state (envoyproxy/envoy,
 * source/common/router/matcher_visitor.cc).
 */
final class MatcherInput {

    private static final String HEADER = "envoy.type.matcher.v3.HttpRequestHeaderMatchInput";
    private static final String STATE = "envoy.extensions.matching.common_inputs.network.v3.FilterStateInput";

    private MatcherInput() {}

    static Optional<Field> read(ProtoReader input) {
        input.ignore("name");
        Optional<Field> field = input.requiredObject("typed_config").flatMap(MatcherInput::field);
        input.done();
        return field;
    }

    private static Optional<Field> field(ProtoReader config) {
        String type = TypedConfig.name(config.requiredText("@type").orElse(""));
        Optional<Field> field = switch (type) {
            case HEADER -> header(config);
            case STATE -> config.requiredText("key").map(key -> Field.attribute("filter_state:" + key));
            default -> Optional.empty();
        };
        if (type.equals(HEADER) || type.equals(STATE)) {
            config.done();
        } else if (!type.isEmpty()) {
            config.problem(
                    ProblemCode.NOT_SUPPORTED,
                    "@type",
                    ProblemRenderer.quote(type) + " cannot be looked at in a route table",
                    "write " + HEADER + " or " + STATE);
        }
        return field;
    }

    private static Optional<Field> header(ProtoReader config) {
        return config.requiredText("header_name")
                .flatMap(
                        name -> config.build("header_name", () -> HeaderMatcherReader.field(name, Field.Lines.JOINED)));
    }
}
