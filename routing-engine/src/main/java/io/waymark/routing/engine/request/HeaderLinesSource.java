package io.waymark.routing.engine.request;

/** A header each of whose lines counts by itself. */
record HeaderLinesSource(int number, String name) implements FieldSource {

    @Override
    public int count(ReadRequest request) {
        return request.lines(number);
    }

    @Override
    public void find(ReadRequest request, int index) {
        int line = request.firstLine(number);
        for (int left = index; left > 0; left--) {
            line++;
            while (!request.original().headerName(line).equalsIgnoreCase(name)) {
                line++;
            }
        }
        request.value().trimmed(request.original().headerValue(line));
    }

    @Override
    public boolean isSingle() {
        return false;
    }

    @Override
    public String toString() {
        return "header lines " + name;
    }
}
