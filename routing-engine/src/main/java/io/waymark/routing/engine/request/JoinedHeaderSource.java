package io.waymark.routing.engine.request;

/** A header whose lines are joined; its value without blanks around it. Only a header of several lines makes a text. */
record JoinedHeaderSource(int number, String name) implements FieldSource {

    @Override
    public int count(ReadRequest request) {
        return Math.min(1, request.lines(number));
    }

    @Override
    public void find(ReadRequest request, int index) {
        int first = request.firstLine(number);
        request.value().trimmed(request.original().headerValue(first));
        if (request.lines(number) > 1) {
            request.value().set(joined(request, first));
        }
    }

    private String joined(ReadRequest request, int first) {
        StringBuilder text = new StringBuilder(request.value().text());
        for (int i = first + 1; i < request.original().headerCount(); i++) {
            if (request.original().headerName(i).equalsIgnoreCase(name)) {
                text.append(',')
                        .append(request.value()
                                .trimmed(request.original().headerValue(i))
                                .text());
            }
        }
        return text.toString();
    }

    @Override
    public String toString() {
        return "header " + name;
    }
}
