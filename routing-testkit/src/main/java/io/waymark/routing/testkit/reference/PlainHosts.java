package io.waymark.routing.testkit.reference;

import io.waymark.routing.match.HostPattern;

/** Whether a host pattern takes a host, given in lower case. */
record PlainHosts(String host) implements HostPattern.Cases<Boolean> {

    static boolean takes(HostPattern pattern, String host) {
        return pattern.on(new PlainHosts(host));
    }

    @Override
    public Boolean exact(HostPattern.Exact pattern) {
        return host.equals(pattern.host());
    }

    @Override
    public Boolean wildcard(HostPattern.Wildcard pattern) {
        return host.endsWith(pattern.suffix())
                && host.length() > pattern.suffix().length();
    }

    @Override
    public Boolean ending(HostPattern.Ending pattern) {
        return host.endsWith(pattern.suffix());
    }

    @Override
    public Boolean beginning(HostPattern.Beginning pattern) {
        return host.startsWith(pattern.prefix())
                && host.length() > pattern.prefix().length();
    }

    @Override
    public Boolean any(HostPattern.Any pattern) {
        return true;
    }
}
