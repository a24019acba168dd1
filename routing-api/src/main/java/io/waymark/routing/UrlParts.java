package io.waymark.routing;

import io.waymark.routing.internal.Ascii;
import io.waymark.routing.internal.Require;

/** The parts of an url, cut apart and otherwise as written; {@code java.net.URI} would refuse or change what tests need. */
record UrlParts(String scheme, String authority, String host, int port, String target) {

    static UrlParts of(String url) {
        int mark = url.indexOf("://");
        Require.that(mark > 0, "url", () -> "'" + url + "' does not begin with http:// or https://");
        String scheme = Ascii.lower(url.substring(0, mark));
        Require.that(
                scheme.equals("http") || scheme.equals("https"),
                "url",
                () -> "'" + url + "' does not begin with http:// or https://");
        int start = mark + 3;
        int end = endOfAuthority(url, start);
        String authority = url.substring(start, end);
        Require.that(!authority.isEmpty(), "url", () -> "'" + url + "' has no host");
        String rest = url.substring(end);
        String target = rest.startsWith("/") ? rest : "/" + rest;
        int colon = portColon(authority);
        String host = colon < 0 ? authority : authority.substring(0, colon);
        return new UrlParts(scheme, authority, host, port(scheme, authority, colon), target);
    }

    private static int endOfAuthority(String url, int start) {
        int at = start;
        while (at < url.length() && "/?#".indexOf(url.charAt(at)) < 0) {
            at++;
        }
        return at;
    }

    private static int portColon(String authority) {
        int colon = authority.lastIndexOf(':');
        return colon > authority.lastIndexOf(']') ? colon : -1;
    }

    private static int port(String scheme, String authority, int colon) {
        String digits = colon < 0 ? "" : authority.substring(colon + 1);
        boolean number = !digits.isEmpty()
                && digits.length() <= 5
                && digits.chars().allMatch(c -> c >= '0' && c <= '9')
                && Integer.parseInt(digits) <= 65_535;
        if (number) {
            return Integer.parseInt(digits);
        }
        return scheme.equals("https") ? 443 : 80;
    }
}
