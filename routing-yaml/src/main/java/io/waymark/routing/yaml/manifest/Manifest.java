package io.waymark.routing.yaml.manifest;

import io.waymark.routing.meta.ObjectName;
import io.waymark.routing.meta.SourceLocation;
import io.waymark.routing.yaml.source.ObjectReader;
import java.util.Map;

/**
 * One object.
 *
 * @param apiVersion such as {@code appmesh.k8s.aws/v1beta2}
 * @param kind such as {@code GatewayRoute}
 * @param name namespace and name; a missing namespace is {@code default}
 * @param labels its labels
 * @param body the whole object, with what stands outside the spec already read
 * @param location where it was written
 */
public record Manifest(
        String apiVersion,
        String kind,
        ObjectName name,
        Map<String, String> labels,
        ObjectReader body,
        SourceLocation location) {

    /** The API group: {@code ""} for the core group. */
    public String group() {
        return group(apiVersion);
    }

    static String group(String apiVersion) {
        int slash = apiVersion.indexOf('/');
        return slash < 0 ? "" : apiVersion.substring(0, slash);
    }

    /** How messages call the object. */
    public String title() {
        return kind + " " + name;
    }
}
