package io.waymark.routing.config;

import io.waymark.routing.internal.Require;
import io.waymark.routing.meta.ObjectName;
import io.waymark.routing.meta.SourceLocation;

/**
 * A service that routes can name as a destination and that decides by itself where its requests go.
 *
 * @param name its name
 * @param host the host name by which it is known; a rule that sends it upstream says so by a {@link
 *     io.waymark.routing.action.HostRewrite.Literal host rewrite}
 * @param provider what stands behind it
 * @param location where it was written
 */
public record Service(ObjectName name, String host, Provider provider, SourceLocation location) {

    /** Refuses an empty host. */
    public Service {
        Require.notEmpty("host", host);
    }

    /** What stands behind a service. */
    public sealed interface Provider {

        /** Nothing: no request to the service matches. */
        Provider NOTHING = new Nothing();

        /** One backend, for every request. */
        record OneBackend(ObjectName backend) implements Provider {

            @Override
            public <R> R on(Cases<R> cases) {
                return cases.oneBackend(this);
            }
        }

        /** Routes of its own. */
        record Routes(RouteTable table) implements Provider {

            @Override
            public <R> R on(Cases<R> cases) {
                return cases.routes(this);
            }
        }

        /** Nothing. Use {@link #NOTHING}. */
        record Nothing() implements Provider {

            @Override
            public <R> R on(Cases<R> cases) {
                return cases.nothing(this);
            }
        }

        /** One method for each case. */
        interface Cases<R> {
            /** One backend. */
            R oneBackend(OneBackend provider);

            /** Routes. */
            R routes(Routes provider);

            /** Nothing. */
            R nothing(Nothing provider);
        }

        /** Calls the method of this case. */
        <R> R on(Cases<R> cases);
    }
}
