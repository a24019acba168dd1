package io.waymark.docs.repository;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaMember;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.domain.JavaType;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The types that stand in the public signatures of a module. */
final class Signatures {

    private Signatures() {}

    /** What a user would have to know besides the JDK and the public packages of Waymark, as {@code member: type}. */
    static List<String> strangers(Published module) {
        Set<String> known = Stream.of(Published.values())
                .flatMap(each -> each.publicPackages().stream())
                .collect(Collectors.toSet());
        return module.classes().stream()
                .filter(type -> module.publicPackages().contains(type.getPackageName()))
                .filter(Signatures::isVisible)
                .flatMap(type ->
                        Stream.concat(ofType(type), type.getMembers().stream().flatMap(Signatures::ofMember)))
                .filter(use -> !isKnown(use.type(), known))
                .map(use -> use.where() + ": " + use.type().getName())
                .sorted()
                .toList();
    }

    /** A type and where it stands. */
    private record Use(String where, JavaClass type) {}

    private static Stream<Use> ofType(JavaClass type) {
        Stream<JavaType> above = Stream.concat(type.getSuperclass().stream(), type.getInterfaces().stream());
        return uses(type.getName(), above);
    }

    private static Stream<Use> ofMember(JavaMember member) {
        if (!isOpen(member.getModifiers()) || member.getModifiers().contains(JavaModifier.SYNTHETIC)) {
            return Stream.empty();
        }
        if (member instanceof JavaCodeUnit unit) {
            Stream<JavaType> types = Stream.concat(Stream.of(unit.getReturnType()), unit.getParameterTypes().stream());
            return uses(unit.getFullName(), Stream.concat(types, unit.getExceptionTypes().stream()));
        }
        return uses(member.getFullName(), Stream.of(((JavaField) member).getType()));
    }

    private static Stream<Use> uses(String where, Stream<JavaType> types) {
        return types.flatMap(type -> type.getAllInvolvedRawTypes().stream())
                .map(type -> new Use(where, type.getBaseComponentType()));
    }

    private static boolean isKnown(JavaClass type, Set<String> packages) {
        return type.isPrimitive()
                || type.getPackageName().startsWith("java.")
                || (packages.contains(type.getPackageName()) && isVisible(type));
    }

    private static boolean isVisible(JavaClass type) {
        return isOpen(type.getModifiers())
                && type.getEnclosingClass().map(Signatures::isVisible).orElse(true);
    }

    private static boolean isOpen(Set<JavaModifier> modifiers) {
        return modifiers.contains(JavaModifier.PUBLIC) || modifiers.contains(JavaModifier.PROTECTED);
    }
}
