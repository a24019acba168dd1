package io.waymark.docs.repository;

import java.lang.reflect.Constructor;
import java.lang.reflect.Executable;
import java.lang.reflect.Field;
import java.lang.reflect.GenericDeclaration;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Type;
import java.lang.reflect.TypeVariable;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** One line for one element, as near to Java as reflection allows. Types go without their packages, as in sources. */
final class ApiLine {

    private ApiLine() {}

    /** A type, with what it extends and permits. */
    static String of(Class<?> type) {
        StringBuilder line = new StringBuilder(modifiers(type));
        line.append(kind(type)).append(' ').append(name(type)).append(variables(type));
        if (type.isRecord()) {
            line.append(Arrays.stream(type.getRecordComponents())
                    .map(component -> name(component.getGenericType()) + " " + component.getName())
                    .collect(Collectors.joining(", ", "(", ")")));
        }
        line.append(list(" extends ", superclass(type)));
        line.append(list(type.isInterface() ? " extends " : " implements ", types(type.getGenericInterfaces())));
        Class<?>[] permitted = type.getPermittedSubclasses();
        return line.append(list(" permits ", permitted == null ? List.of() : types(permitted)))
                .toString();
    }

    /** A field. */
    static String of(Field field) {
        return field.isEnumConstant()
                ? field.getName()
                : modifiers(field.getModifiers()) + name(field.getGenericType()) + " " + field.getName();
    }

    /** A constructor. */
    static String of(Constructor<?> constructor) {
        return modifiers(constructor.getModifiers()) + "new" + parameters(constructor);
    }

    /** A method. */
    static String of(Method method) {
        String variables = variables(method);
        return modifiers(method.getModifiers() & ~Modifier.ABSTRACT)
                + (method.isDefault() ? "default " : "")
                + (variables.isEmpty() ? "" : variables + " ")
                + name(method.getGenericReturnType())
                + " "
                + method.getName()
                + parameters(method);
    }

    private static String kind(Class<?> type) {
        if (type.isAnnotation()) {
            return "@interface";
        }
        if (type.isInterface()) {
            return "interface";
        }
        return type.isEnum() ? "enum" : type.isRecord() ? "record" : "class";
    }

    private static String modifiers(Class<?> type) {
        boolean implied = type.isRecord() || type.isEnum();
        int ignored = Modifier.STATIC | (implied ? Modifier.FINAL : 0) | (type.isInterface() ? Modifier.ABSTRACT : 0);
        return (type.isSealed() ? "sealed " : "") + modifiers(type.getModifiers() & ~ignored);
    }

    /** All that is listed is public, unless it says protected. */
    private static String modifiers(int modifiers) {
        int told = modifiers & (Modifier.PROTECTED | Modifier.STATIC | Modifier.FINAL | Modifier.ABSTRACT);
        return told == 0 ? "" : Modifier.toString(told) + " ";
    }

    private static List<String> superclass(Class<?> type) {
        Type above = type.getGenericSuperclass();
        boolean implied = above == null || above == Object.class || type.isRecord() || type.isEnum();
        return implied ? List.of() : List.of(name(above));
    }

    private static String parameters(Executable executable) {
        String parameters =
                types(executable.getGenericParameterTypes()).stream().collect(Collectors.joining(", ", "(", ")"));
        return parameters + list(" throws ", types(executable.getGenericExceptionTypes()));
    }

    private static String variables(GenericDeclaration declaration) {
        return list(
                "<",
                Stream.of(declaration.getTypeParameters())
                        .map(ApiLine::variable)
                        .toList(),
                ">");
    }

    private static String variable(TypeVariable<?> variable) {
        List<String> bounds = Arrays.stream(variable.getBounds())
                .filter(bound -> bound != Object.class)
                .map(ApiLine::name)
                .toList();
        return bounds.isEmpty() ? variable.getName() : variable.getName() + " extends " + String.join(" & ", bounds);
    }

    private static List<String> types(Type[] types) {
        return Arrays.stream(types).map(ApiLine::name).toList();
    }

    private static String name(Type type) {
        return type.getTypeName()
                .replaceAll("\\b([a-z][a-z0-9]*\\.)+(?=[A-Z])", "")
                .replace('$', '.');
    }

    private static String list(String before, List<String> items) {
        return list(before, items, "");
    }

    private static String list(String before, List<String> items, String after) {
        return items.isEmpty() ? "" : before + String.join(", ", items) + after;
    }
}
