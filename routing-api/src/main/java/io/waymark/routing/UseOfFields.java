package io.waymark.routing;

import io.waymark.routing.match.Field;
import java.util.Set;
import java.util.TreeSet;

/** Notes what is looked at. Used by one {@link UseOfConfig}. */
final class UseOfFields implements Field.Cases<UseOfFields> {

    private final Set<String> headers = new TreeSet<>();
    private final Set<String> changedHeaders = new TreeSet<>();
    private final Set<String> attributes = new TreeSet<>();
    private boolean query;
    private boolean clientAddress;
    private boolean serverName;

    RequestUse use() {
        return new RequestUse(headers, changedHeaders, query, clientAddress, serverName, attributes);
    }

    void field(Field field) {
        field.on(this);
    }

    void header(String name) {
        headers.add(name);
    }

    void changedHeader(String name) {
        changedHeaders.add(name);
    }

    void cookies() {
        headers.add(RequestUse.COOKIE);
    }

    void query() {
        query = true;
    }

    void clientAddress() {
        clientAddress = true;
    }

    void serverName() {
        serverName = true;
    }

    void attribute(String name) {
        attributes.add(name);
    }

    @Override
    public UseOfFields header(Field.Header field) {
        header(field.name());
        return this;
    }

    @Override
    public UseOfFields queryParameter(Field.QueryParameter field) {
        query();
        return this;
    }

    @Override
    public UseOfFields cookie(Field.Cookie field) {
        cookies();
        return this;
    }

    @Override
    public UseOfFields attribute(Field.Attribute field) {
        attribute(field.name());
        return this;
    }

    @Override
    public UseOfFields part(Field.Part field) {
        query = query || field == Field.Part.TARGET;
        return this;
    }
}
