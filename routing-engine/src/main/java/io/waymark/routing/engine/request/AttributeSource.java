package io.waymark.routing.engine.request;

/** A fact that the embedder knows. */
record AttributeSource(String name) implements FieldSource {

    @Override
    public int count(ReadRequest request) {
        return request.original().attribute(name).isPresent() ? 1 : 0;
    }

    @Override
    public void find(ReadRequest request, int index) {
        request.value().set(request.original().attribute(name).orElse(""));
    }

    @Override
    public String toString() {
        return "attribute " + name;
    }
}
