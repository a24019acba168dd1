package io.waymark.docs.repository;

import java.lang.reflect.Constructor;
import java.lang.reflect.Member;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** The lines of the members that a type declares for others: fields, constructors, methods. */
final class ApiMembers {

    /** Every type has these, and that they are there says nothing. */
    private static final Set<String> OF_EVERY_OBJECT = Set.of("equals", "hashCode", "toString");

    private ApiMembers() {}

    static List<String> of(Class<?> type) {
        Stream<String> fields = Arrays.stream(type.getDeclaredFields())
                .filter(ApiMembers::isOffered)
                .sorted((one, other) -> one.isEnumConstant() && other.isEnumConstant()
                        ? 0
                        : one.getName().compareTo(other.getName()))
                .map(ApiLine::of);
        Stream<String> constructors = Arrays.stream(type.getDeclaredConstructors())
                .filter(each -> isOffered(each) && !isCanonical(type, each))
                .map(ApiLine::of)
                .sorted();
        Stream<String> methods = Arrays.stream(type.getDeclaredMethods())
                .filter(each -> isOffered(each) && !isGiven(type, each))
                .sorted(Comparator.comparing(Method::getName).thenComparing(ApiLine::of))
                .map(ApiLine::of);
        return Stream.of(fields, constructors, methods).flatMap(lines -> lines).toList();
    }

    private static boolean isOffered(Member member) {
        return ApiText.isOpen(member.getModifiers()) && !member.isSynthetic();
    }

    /** What comes with the kind of the type: a record's accessors, an enum's {@code values}. */
    private static boolean isGiven(Class<?> type, Method method) {
        if (OF_EVERY_OBJECT.contains(method.getName())) {
            return true;
        }
        if (type.isEnum()) {
            return method.getName().equals("values") || method.getName().equals("valueOf");
        }
        return type.isRecord()
                && method.getParameterCount() == 0
                && Arrays.stream(type.getRecordComponents())
                        .map(RecordComponent::getName)
                        .anyMatch(method.getName()::equals);
    }

    /** The constructor that stands in the header of a record. */
    private static boolean isCanonical(Class<?> type, Constructor<?> constructor) {
        return type.isRecord() && Arrays.equals(types(type), constructor.getParameterTypes());
    }

    private static Class<?>[] types(Class<?> type) {
        return Arrays.stream(type.getRecordComponents())
                .map(RecordComponent::getType)
                .toArray(Class<?>[]::new);
    }
}
