/** Route configurations from YAML and JSON files. */
module io.waymark.routing.yaml {
    requires static transitive org.jspecify;
    requires transitive io.waymark.routing;
    requires org.yaml.snakeyaml;
    requires tools.jackson.core;

    exports io.waymark.routing.yaml;
    exports io.waymark.routing.yaml.problem;
    exports io.waymark.routing.yaml.source;
}
