/**
 * Bytes to located nodes: YAML and JSON give the same {@link io.waymark.routing.yaml.source.SourceNode nodes}, each with its place, and
 * {@link io.waymark.routing.yaml.source.ObjectReader} reads them by the types that a schema expects. Nothing in the input is
 * evaluated, no object is built from it, and no file is opened that it names.
 *
 * <p>Start at {@link io.waymark.routing.yaml.source.SourceReader}. One file's way: {@code TextDecoder} makes characters of its bytes,
 * {@code YamlSplitter} cuts them into documents within the {@link io.waymark.routing.yaml.source.Limits}, {@code YamlSource} parses
 * one document, and {@code YamlNodes} builds its nodes; {@code JsonText} and {@code JsonSource} do the same for JSON. All of it takes time
 * linear in the input. Internal to Waymark's own modules, {@code Limits} excepted.
 */
@NullMarked
package io.waymark.routing.yaml.source;

import org.jspecify.annotations.NullMarked;
