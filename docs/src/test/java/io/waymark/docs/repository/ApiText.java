package io.waymark.docs.repository;

import com.tngtech.archunit.core.domain.JavaClass;
import java.lang.reflect.Modifier;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The public API of a module as text: its public packages, their types, the members of these; each in alphabetical order. */
final class ApiText {

    private final StringBuilder text = new StringBuilder();

    private ApiText() {}

    static String of(Published module) {
        Map<String, List<Class<?>>> packages = module.classes().stream()
                .filter(type -> module.publicPackages().contains(type.getPackageName()))
                .<Class<?>>map(JavaClass::reflect)
                .filter(ApiText::isVisible)
                .sorted(Comparator.comparing(Class::getName))
                .collect(Collectors.groupingBy(Class::getPackageName, TreeMap::new, Collectors.toList()));
        ApiText writer = new ApiText();
        packages.forEach(writer::write);
        return writer.text.toString();
    }

    private void write(String name, List<Class<?>> types) {
        text.append(text.isEmpty() ? "" : "\n").append("package ").append(name).append('\n');
        types.forEach(this::write);
    }

    private void write(Class<?> type) {
        text.append('\n').append(ApiLine.of(type)).append('\n');
        ApiMembers.of(type).forEach(line -> text.append("  ").append(line).append('\n'));
    }

    private static boolean isVisible(Class<?> type) {
        Class<?> outer = type.getEnclosingClass();
        return isOpen(type.getModifiers()) && (outer == null || isVisible(outer));
    }

    static boolean isOpen(int modifiers) {
        return Modifier.isPublic(modifiers) || Modifier.isProtected(modifiers);
    }
}
