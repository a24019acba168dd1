/** Kubernetes manifests: what every object has before its {@code spec}, and lists of objects. Internal to Waymark's own modules. */
@NullMarked
package io.waymark.routing.yaml.manifest;

import org.jspecify.annotations.NullMarked;
