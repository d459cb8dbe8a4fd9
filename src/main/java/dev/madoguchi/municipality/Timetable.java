package dev.madoguchi.municipality;

import java.util.List;
import java.util.Optional;

/**
 * When what is done: the hours by name, the services with their own, and the days on which the national system is down.
 *
 * @param outages days without card procedures at any site, whatever the hours say
 */
public record Timetable(List<Hours> hours, List<Service> services, List<Closure> outages) {

    public Timetable {
        hours = List.copyOf(hours);
        services = List.copyOf(services);
        outages = List.copyOf(outages);
    }

    public Optional<Service> service(String id) {
        return services.stream().filter(each -> each.id().equals(id)).findFirst();
    }
}
