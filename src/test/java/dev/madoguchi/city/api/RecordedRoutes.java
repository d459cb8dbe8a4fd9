package dev.madoguchi.city.api;

import io.helidon.http.Method;
import io.helidon.webserver.http.Handler;
import io.helidon.webserver.http.HttpRoute;
import io.helidon.webserver.http.HttpRules;
import io.helidon.webserver.http.HttpService;
import java.util.Set;
import java.util.TreeSet;

/** Takes down which addresses and methods a server is given. */
final class RecordedRoutes implements HttpRules {
    private final Set<String> routes;
    private final String prefix;

    RecordedRoutes() {
        this(new TreeSet<>(), "");
    }

    private RecordedRoutes(Set<String> routes, String prefix) {
        this.routes = routes;
        this.prefix = prefix;
    }

    /** Such as {@code PUT /api/v1/records/{id}}. */
    Set<String> routes() {
        return routes;
    }

    @Override
    public HttpRules register(HttpService... services) {
        return register("", services);
    }

    @Override
    public HttpRules register(String path, HttpService... services) {
        for (HttpService service : services) {
            service.routing(new RecordedRoutes(routes, prefix + path));
        }
        return this;
    }

    @Override
    public HttpRules route(Method method, String path, Handler handler) {
        String whole = prefix + path;
        routes.add(method.text() + " " + (whole.endsWith("/") ? whole.substring(0, whole.length() - 1) : whole));
        return this;
    }

    @Override
    public HttpRules route(HttpRoute route) {
        throw new UnsupportedOperationException("a route without an address cannot be described");
    }
}
