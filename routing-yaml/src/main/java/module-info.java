/** Loads routing configurations written as YAML or JSON. */
module io.waymark.routing.yaml {
    requires static transitive org.jspecify;
    requires transitive io.waymark.routing;
    requires org.yaml.snakeyaml;
    requires tools.jackson.databind;
}
