package io.waymark.routing.engine.request;

/** The first cookie of a name. Pairs are cut at {@code ;}, blanks around name and value and quotes around the value do not count. */
record CookieSource(String name) implements FieldSource {

    private static final String COOKIE = "cookie";

    @Override
    public int count(ReadRequest request) {
        return request.lines(HeaderNames.COOKIE) > 0 && locate(request) ? 1 : 0;
    }

    @Override
    public void find(ReadRequest request, int index) {
        locate(request);
    }

    private boolean locate(ReadRequest request) {
        int left = request.lines(HeaderNames.COOKIE);
        for (int i = request.firstLine(HeaderNames.COOKIE); left > 0; i++) {
            if (request.original().headerName(i).equalsIgnoreCase(COOKIE)) {
                if (locate(request.original().headerValue(i), request.value())) {
                    return true;
                }
                left--;
            }
        }
        return false;
    }

    private boolean locate(String line, FoundValue value) {
        int start = 0;
        while (start <= line.length()) {
            int semicolon = line.indexOf(';', start);
            int end = semicolon < 0 ? line.length() : semicolon;
            int equals = line.indexOf('=', start);
            if (equals >= 0
                    && equals < end
                    && value.stripped(line, start, equals).is(name)) {
                value.stripped(line, equals + 1, end).unquoted();
                return true;
            }
            start = end + 1;
        }
        return false;
    }

    @Override
    public String toString() {
        return "cookie " + name;
    }
}
