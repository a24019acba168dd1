package io.waymark.routing.engine.request;

/** The first value of a query parameter. Pieces are cut at {@code &} and at their first {@code =}; empty pieces are skipped. */
record QuerySource(String name, String decodedName) implements FieldSource {

    QuerySource(String name) {
        this(name, Chars.decodeUnreserved(name));
    }

    @Override
    public int count(ReadRequest request) {
        return request.hasQuery() && locate(request) ? 1 : 0;
    }

    @Override
    public void find(ReadRequest request, int index) {
        locate(request);
    }

    private boolean locate(ReadRequest request) {
        if (request.queryMode().decodesAll()) {
            return locateDecoded(request, request.queryMode());
        }
        String text = request.queryText();
        String wanted = request.queryMode() == QueryMode.UNRESERVED ? decodedName : name;
        int start = request.queryFrom();
        while (start <= text.length()) {
            int end = end(text, start);
            int length = wanted.length();
            if (end - start >= length
                    && text.startsWith(wanted, start)
                    && (end - start == length || text.charAt(start + length) == '=')
                    && end > start) {
                request.value().set(text, Math.min(end, start + length + 1), end);
                return true;
            }
            start = end + 1;
        }
        return false;
    }

    /** Names and values are cut before they are decoded, so that an escaped separator separates nothing. */
    private boolean locateDecoded(ReadRequest request, QueryMode mode) {
        String text = request.queryText();
        int start = request.queryFrom();
        while (start <= text.length()) {
            int end = end(text, start);
            int equals = text.indexOf('=', start);
            int nameEnd = equals < 0 || equals > end ? end : equals;
            if (end > start && mode.decode(text.substring(start, nameEnd)).equals(name)) {
                request.value().set(mode.decode(text.substring(Math.min(end, nameEnd + 1), end)));
                return true;
            }
            start = end + 1;
        }
        return false;
    }

    private static int end(String text, int start) {
        int and = text.indexOf('&', start);
        return and < 0 ? text.length() : and;
    }

    @Override
    public String toString() {
        return "query parameter " + name;
    }
}
