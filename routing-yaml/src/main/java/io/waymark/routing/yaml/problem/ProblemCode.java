package io.waymark.routing.yaml.problem;

/**
 * The kinds of problems, by stable codes: 00xx input and syntax, 01xx shape, 02xx values, 03xx references, 04xx attachment, 05xx what
 * is allowed and odd, 06xx writing.
 */
public enum ProblemCode {
    /** A file cannot be read. */
    UNREADABLE("WM0001", Severity.ERROR),
    /** Bytes that are no text. */
    NOT_TEXT("WM0002", Severity.ERROR),
    /** YAML or JSON that cannot be parsed. */
    SYNTAX("WM0003", Severity.ERROR),
    /** More of something than the limits allow. */
    LIMIT("WM0004", Severity.ERROR),
    /** A key that stands twice in one mapping. */
    DUPLICATE_KEY("WM0005", Severity.ERROR),
    /** A tag, anchor cycle or key that a configuration may not hold. */
    FORBIDDEN_YAML("WM0006", Severity.ERROR),
    /** Input without any routing object. */
    NOTHING_TO_ROUTE("WM0007", Severity.ERROR),
    /** A document of a kind that takes no part in routing. */
    SKIPPED("WM0008", Severity.NOTICE),
    /** There are more problems than are told. */
    MORE("WM0009", Severity.NOTICE),

    /** A value of the wrong type. */
    WRONG_TYPE("WM0110", Severity.ERROR),
    /** A required field that is missing, null or empty. */
    REQUIRED("WM0111", Severity.ERROR),
    /** An unquoted value that YAML reads as something else than text. */
    UNQUOTED("WM0112", Severity.ERROR),
    /** A field that the schema does not have. */
    UNKNOWN_FIELD("WM0113", Severity.ERROR),
    /** None or several of fields of which exactly one must be given. */
    ONE_OF("WM0114", Severity.ERROR),
    /** A kind or version that is not known in an API group that is. */
    UNKNOWN_KIND("WM0115", Severity.ERROR),
    /** Two objects of one kind and name. */
    DUPLICATE_OBJECT("WM0116", Severity.ERROR),
    /** Something that its schema allows and that cannot be honoured. */
    NOT_SUPPORTED("WM0117", Severity.ERROR),

    /** A number out of its range. */
    RANGE("WM0210", Severity.ERROR),
    /** Text too long or too short, or a list too large or too small. */
    SIZE("WM0211", Severity.ERROR),
    /** A value that is none of those allowed. */
    NOT_A_CHOICE("WM0212", Severity.ERROR),
    /** Text that does not have its form. */
    FORM("WM0213", Severity.ERROR),
    /** A regular expression that is not RE2 syntax. */
    REGEX("WM0214", Severity.ERROR),
    /** Weights whose sum is not allowed. */
    WEIGHTS("WM0215", Severity.ERROR),
    /** An item that stands twice in a list whose items must differ. */
    REPEATED("WM0216", Severity.ERROR),

    /** A reference to an object that is not there. */
    DANGLING("WM0310", Severity.ERROR),
    /** A reference across meshes. */
    OTHER_MESH("WM0311", Severity.ERROR),
    /** A backend that is not there or may not be used; its share is answered with an error. */
    INVALID_BACKEND("WM0312", Severity.WARNING),
    /** Backends that were not checked, because no services are loaded. */
    UNCHECKED_BACKENDS("WM0313", Severity.NOTICE),
    /** A filter that nobody here knows; the requests of its rule are answered with an error. */
    UNRESOLVED_FILTER("WM0314", Severity.WARNING),

    /** A route that no gateway, or more than one, takes. */
    GATEWAY_SELECTION("WM0410", Severity.ERROR),
    /** A namespace that no mesh, or more than one, takes. */
    MESH_SELECTION("WM0411", Severity.ERROR),
    /** A route, or a set of listeners, that its parent does not take, so that nothing reaches it. */
    NOT_ATTACHED("WM0412", Severity.WARNING),
    /** A listener that is left out, because it cannot be told from another or is of an unknown protocol. */
    LISTENER_REFUSED("WM0413", Severity.WARNING),

    /** A match that can never hold. */
    NEVER_MATCHES("WM0510", Severity.WARNING),
    /** A port that should be said where there are several. */
    PORT_NOT_SAID("WM0511", Severity.WARNING),
    /** A name that App Mesh reserved for itself. */
    RESERVED("WM0512", Severity.WARNING),
    /** A combination that no source gives a meaning. */
    UNDECIDED("WM0513", Severity.WARNING),
    /** A route of a kind that does not go with the protocol of its listener. */
    PROTOCOL_MISMATCH("WM0514", Severity.WARNING),
    /** A field of an experimental part of an API, which may change. */
    EXPERIMENTAL("WM0515", Severity.NOTICE),
    /** Something that the API leaves out of account. */
    IGNORED("WM0516", Severity.WARNING),
    /** A field that its API gives up. */
    DEPRECATED("WM0517", Severity.WARNING),
    /** Two things of one name that are told apart by other means, and so cannot be told apart by people. */
    SAME_NAME("WM0518", Severity.WARNING),
    /** Something that a proxy did for its configuration, and that is left to the embedder now. */
    LEFT_TO_EMBEDDER("WM0519", Severity.WARNING),
    /** Something that never had a part in what a gateway does with a request. */
    NO_PART("WM0520", Severity.NOTICE),
    /** A part of a text that cannot be known before a request is sent on. */
    UNRESOLVED_FORMAT("WM0521", Severity.WARNING),
    /** A request policy that lets through, or leaves as it is, what the secure one does not. */
    LOOSE_POLICY("WM0522", Severity.WARNING),

    /** Something that the dialect to be written cannot say. */
    INEXPRESSIBLE("WM0610", Severity.ERROR);

    private final String id;
    private final Severity severity;

    ProblemCode(String id, Severity severity) {
        this.id = id;
        this.severity = severity;
    }

    /** The stable code, such as {@code WM0113}. */
    public String id() {
        return id;
    }

    /** How bad it is. */
    public Severity severity() {
        return severity;
    }
}
