package io.waymark.routing.yaml.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.yaml.snakeyaml.DumperOptions.FlowStyle;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;

/** Data that was carried through, as it was read. */
final class Data {

    private Data() {}

    static Node node(Object data) {
        if (data instanceof Map<?, ?> map) {
            List<NodeTuple> entries = new ArrayList<>();
            map.forEach((key, value) -> entries.add(new NodeTuple(Scalars.text(key.toString()), node(value))));
            return new MappingNode(Tag.MAP, entries, FlowStyle.BLOCK);
        }
        if (data instanceof List<?> list) {
            return new SequenceNode(Tag.SEQ, list.stream().<Node>map(Data::node).toList(), FlowStyle.BLOCK);
        }
        if (data instanceof Long number) {
            return Scalars.number(number);
        }
        return data instanceof Boolean value ? Scalars.bool(value) : Scalars.text(data.toString());
    }
}
