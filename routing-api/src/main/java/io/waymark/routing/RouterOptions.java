package io.waymark.routing;

import io.waymark.routing.config.Gateway;
import io.waymark.routing.config.RoutingConfig;
import io.waymark.routing.meta.ObjectName;
import io.waymark.routing.policy.RequestPolicy;
import java.util.List;
import java.util.Optional;

/**
 * How a router is made.
 *
 * @param gateway which gateway it stands for; needed only where the configuration holds several
 * @param policy how requests are read
 * @param split where choices among weighted destinations come from
 */
public record RouterOptions(Optional<ObjectName> gateway, RequestPolicy policy, SplitSource split) {

    /** The only gateway, the secure policy, chance. */
    public static final RouterOptions DEFAULT =
            new RouterOptions(Optional.empty(), RequestPolicy.SECURE, SplitSource.random());

    /** These options for one gateway, named {@code namespace/name} or {@code name}. */
    public RouterOptions gateway(String name) {
        return new RouterOptions(Optional.of(ObjectName.parse(name)), policy, split);
    }

    /** These options with another policy. */
    public RouterOptions policy(RequestPolicy other) {
        return new RouterOptions(gateway, other, split);
    }

    /** These options with another source of choices. */
    public RouterOptions split(SplitSource other) {
        return new RouterOptions(gateway, policy, other);
    }

    /**
     * The gateway that is meant.
     *
     * @throws IllegalArgumentException if there is none, or several and no name, or the name fits none or several
     */
    public Gateway choose(RoutingConfig config) {
        List<Gateway> meant = config.gateways().stream()
                .filter(each -> gateway.map(each.name()::isMeantBy).orElse(true))
                .toList();
        if (meant.size() == 1) {
            return meant.get(0);
        }
        String named = gateway.map(name -> " named " + name).orElse("");
        List<ObjectName> all = config.gateways().stream().map(Gateway::name).toList();
        throw new IllegalArgumentException(
                "gateway: " + (meant.isEmpty() ? "none" : "more than one") + named + " among " + all);
    }
}
