package io.waymark.routing.yaml.gatewayapi;

import io.waymark.routing.meta.Extension;
import io.waymark.routing.yaml.problem.ProblemCode;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Decides whether requests may pass filters that are carried to the embedder as data. A filter of a kind that the embedder does not know,
 * and one that would ask a service that cannot be used, make every request an error: no filter is ever skipped (apis/v1/httproute_types.go,
 * HTTPRouteFilter, ExtensionRef and ExternalAuth).
 */
final class CarriedFilters {

    private final Set<GroupKind> known;
    private final Backends backends;

    /**
     * Filters of routes to these backends.
     *
     * @param known the kinds of filters that the embedder knows
     */
    CarriedFilters(Set<GroupKind> known, Backends backends) {
        this.known = known;
        this.backends = backends;
    }

    /** What the embedder gets, in order. */
    static List<Extension> data(FilterList filters) {
        return filters.carried().stream().map(CarriedFilter::data).toList();
    }

    /** Why requests cannot pass the filters, if they cannot; tells every reason. */
    Optional<String> fault(RouteObject route, FilterList filters) {
        List<String> faults = filters.carried().stream()
                .flatMap(filter -> fault(route, filter).stream())
                .toList();
        return faults.stream().findFirst();
    }

    private Optional<String> fault(RouteObject route, CarriedFilter filter) {
        if (filter instanceof CarriedFilter.OfExtension extension) {
            return unknown(extension);
        }
        return filter instanceof CarriedFilter.OfAuthorization authorization
                ? backends.authorization(route, authorization.target())
                : Optional.empty();
    }

    private Optional<String> unknown(CarriedFilter.OfExtension filter) {
        if (known.contains(filter.kind())) {
            return Optional.empty();
        }
        filter.at()
                .problem(
                        ProblemCode.UNRESOLVED_FILTER,
                        FilterKind.EXTENSION_REF.field(),
                        "nobody here knows " + filter.kind()
                                + "; a filter is never skipped, so these requests are answered with an error",
                        "if your gateway acts on it, say so to the loader, or by `--known-filter "
                                + filter.kind().group() + "/" + filter.kind().kind()
                                + "`; else remove the filter to see where the requests would go");
        return Optional.of(new BackendFault.UnknownFilter(filter.kind().toString(), filter.name()).text());
    }
}
