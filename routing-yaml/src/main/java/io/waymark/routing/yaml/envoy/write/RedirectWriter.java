package io.waymark.routing.yaml.envoy.write;

import io.waymark.routing.action.RouteAction;
import io.waymark.routing.match.RequestMatch;
import io.waymark.routing.yaml.problem.Refusals;
import io.waymark.routing.yaml.text.YamlMap;
import java.util.Map;

/** Writes RedirectAction. */
final class RedirectWriter {

    private static final Map<Integer, String> CODES =
            Map.of(302, "FOUND", 303, "SEE_OTHER", 307, "TEMPORARY_REDIRECT", 308, "PERMANENT_REDIRECT");

    private RedirectWriter() {}

    static YamlMap write(RouteAction.Redirect redirect, RequestMatch match, Refusals refusals) {
        refusals.refuseIf(
                redirect.portRule() != RouteAction.PortRule.AUTHORITY,
                "a redirect of Envoy keeps the port of the authority, unless it was the default of a scheme that changes");
        YamlMap written = new YamlMap();
        redirect.scheme().ifPresent(scheme -> {
            if (scheme.equals("https")) {
                written.put("https_redirect", true);
            } else {
                written.put("scheme_redirect", scheme);
            }
        });
        redirect.host().ifPresent(host -> written.put("host_redirect", host));
        redirect.port().ifPresent(port -> written.put("port_redirect", port));
        new RewriteWriter(written, match.path(), refusals).redirected(redirect.path());
        if (CODES.containsKey(redirect.status())) {
            written.put("response_code", CODES.get(redirect.status()));
        }
        return redirect.query() == RouteAction.Query.DROP ? written.put("strip_query", true) : written;
    }
}
