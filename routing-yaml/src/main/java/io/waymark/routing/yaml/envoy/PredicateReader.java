package io.waymark.routing.yaml.envoy;

import io.waymark.routing.match.Field;
import io.waymark.routing.match.FieldMatch;
import io.waymark.routing.match.ValueMatch;
import io.waymark.routing.yaml.problem.ProblemCode;
import java.util.List;
import java.util.Optional;
import java.util.function.BinaryOperator;

/** Reads the predicates of a list of matchers (cncf/xds, xds/type/matcher/v3/matcher.proto, MatcherList.Predicate). */
final class PredicateReader {

    private static final String[] KINDS = {"single_predicate", "or_matcher", "and_matcher", "not_matcher"};
    private static final int LEAST = 2;

    private PredicateReader() {}

    static Optional<AnyOf> read(ProtoReader predicate) {
        Optional<AnyOf> read = predicate
                .exactlyOne(KINDS)
                .flatMap(kind -> predicate
                        .object(kind)
                        .flatMap(inside -> predicate
                                .build(kind, MatcherReader.FEWER, () -> switch (kind) {
                                    case "or_matcher" -> several(inside, AnyOf::or);
                                    case "and_matcher" -> several(inside, AnyOf::and);
                                    case "not_matcher" -> read(inside).map(AnyOf::not);
                                    default -> single(inside);
                                })
                                .flatMap(made -> made)));
        predicate.done();
        return read;
    }

    private static Optional<AnyOf> several(ProtoReader list, BinaryOperator<AnyOf> join) {
        List<ProtoReader> predicates = list.requiredObjects("predicate");
        if (predicates.size() == 1) {
            list.problem(
                    ProblemCode.SIZE,
                    "predicate",
                    "`predicate` holds only one",
                    "write at least " + LEAST + ", or the one alone");
        }
        List<AnyOf> read = predicates.stream()
                .map(PredicateReader::read)
                .flatMap(Optional::stream)
                .toList();
        list.done();
        return read.size() == predicates.size() ? read.stream().reduce(join) : Optional.empty();
    }

    private static Optional<AnyOf> single(ProtoReader single) {
        Optional<Field> field = single.requiredObject("input").flatMap(MatcherInput::read);
        Optional<String> kind = single.exactlyOne("value_match", "custom_match");
        single.unsupported("a matcher that is an extension cannot be run here", "custom_match");
        Optional<ValueMatch> value =
                kind.filter("value_match"::equals).flatMap(single::object).flatMap(StringMatcherReader::readXds);
        single.done();
        return field.flatMap(each -> value.map(test -> AnyOf.of(FieldMatch.of(each, test))));
    }
}
