package io.waymark.routing.yaml.envoy;

import io.waymark.routing.action.TextFormat;
import io.waymark.routing.yaml.envoy.format.FormatFault;
import io.waymark.routing.yaml.envoy.format.FormatParser;
import io.waymark.routing.yaml.envoy.format.Known;
import io.waymark.routing.yaml.problem.ProblemCode;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads format strings, and warns of what of them cannot be known before a request is sent on. */
final class FormatReader {

    /** The command that means the name of the route, which is put in when a route is lowered. */
    static final String ROUTE_NAME = "ROUTE_NAME";

    private FormatReader() {}

    /** A format in whose place a missing value is empty text. */
    static Optional<TextFormat> read(ProtoReader holder, String key, String text) {
        return read(holder, key, text, "", new Known(Map.of()));
    }

    /**
     * A format.
     *
     * @param missing what stands in place of a missing value
     * @param known what is known of commands
     */
    static Optional<TextFormat> read(ProtoReader holder, String key, String text, String missing, Known known) {
        try {
            TextFormat format = known.in(FormatParser.parse(text, missing));
            warn(holder, key, format);
            return Optional.of(format);
        } catch (FormatFault fault) {
            holder.problem(ProblemCode.FORM, key, fault.message(), fault.help());
            return Optional.empty();
        }
    }

    private static void warn(ProtoReader holder, String key, TextFormat format) {
        Set<String> commands = new LinkedHashSet<>(Known.unresolved(format));
        commands.remove(ROUTE_NAME);
        commands.forEach(command -> holder.problem(
                ProblemCode.UNRESOLVED_FORMAT,
                key,
                "`%" + command + "%` cannot be known before the request is sent on, and stays as it is written",
                "the embedder can say it as the attribute `format:" + command + "` of the request"));
    }
}
