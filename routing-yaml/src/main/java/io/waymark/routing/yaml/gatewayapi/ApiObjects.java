package io.waymark.routing.yaml.gatewayapi;

import io.waymark.routing.meta.ObjectName;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The objects as they were read, before anything refers to anything. */
final class ApiObjects {

    final Map<ObjectName, GatewayObject> gateways = new LinkedHashMap<>();
    final List<ListenerSetObject> listenerSets = new ArrayList<>();
    final List<RouteObject> routes = new ArrayList<>();
    final List<GrantObject> grants = new ArrayList<>();
    final Map<ObjectName, ServiceObject> services = new LinkedHashMap<>();
    final Map<String, Map<String, String>> namespaceLabels = new LinkedHashMap<>();
}
