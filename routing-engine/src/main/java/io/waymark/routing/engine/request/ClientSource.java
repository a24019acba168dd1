package io.waymark.routing.engine.request;

/** The address of the client, where it is known. */
record ClientSource() implements FieldSource {

    @Override
    public int count(ReadRequest request) {
        return request.original().clientAddress().isEmpty() ? 0 : 1;
    }

    @Override
    public void find(ReadRequest request, int index) {
        request.value().set(request.original().clientAddress());
    }

    @Override
    public String toString() {
        return "client address";
    }
}
