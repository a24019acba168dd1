package io.waymark.routing.yaml.appmesh.write;

import io.waymark.routing.action.Destination;
import io.waymark.routing.config.Service;
import io.waymark.routing.meta.ObjectName;
import java.util.List;
import java.util.Optional;

/**
 * How the simplified objects call services: by the name of one in their namespace, or else by the name in the mesh, which is the host.
 *
 * @param services the services, in order
 */
record CalledServices(List<Service> services) {

    private static final int MAX_NAME = 253;

    /** What a destination is called in a namespace; nothing, and a reason, if no name would lead there. */
    Optional<String> name(Destination destination, String namespace, Spot spot) {
        Optional<String> name = Optional.empty();
        if (destination instanceof Destination.ToService to && to.port().isEmpty()) {
            name = ofService(to.service(), namespace);
        } else if (destination instanceof Destination.ToBackend to
                && to.port().isEmpty()
                && to.backend().namespace().isEmpty()
                && service(to.backend().name(), namespace).isEmpty()) {
            name = Optional.of(to.backend().name());
        }
        Optional<String> usable = name.filter(each -> each.indexOf('/') < 0 && each.indexOf(' ') < 0);
        spot.refuseIf(
                usable.isEmpty(),
                "no name of a virtual service leads there",
                "lead to a service of the same namespace");
        usable.ifPresent(text -> spot.sized("the name", text, 1, MAX_NAME));
        return usable;
    }

    private Optional<String> ofService(ObjectName service, String namespace) {
        Optional<Service> meant =
                services.stream().filter(each -> each.name().equals(service)).findFirst();
        return meant.map(each -> service.namespace().equals(namespace) ? service.name() : each.host())
                .filter(name -> service(name, namespace).equals(meant));
    }

    /** The host that is sent to what is called so. */
    String host(String name, String namespace) {
        return service(name, namespace).map(Service::host).orElse(name);
    }

    private Optional<Service> service(String name, String namespace) {
        ObjectName own = new ObjectName(namespace, name);
        return services.stream()
                .filter(each -> each.name().equals(own))
                .findFirst()
                .or(() -> services.stream()
                        .filter(each -> each.host().equals(name))
                        .findFirst());
    }
}
