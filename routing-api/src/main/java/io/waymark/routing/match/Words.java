package io.waymark.routing.match;

/** How matches are put in words, for explanations and messages. */
final class Words {

    private Words() {}

    static String of(String kind, String text, boolean ignoreCase) {
        return kind + " " + text + (ignoreCase ? " in any case" : "");
    }
}
