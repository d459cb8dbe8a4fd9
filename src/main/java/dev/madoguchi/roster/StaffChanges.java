package dev.madoguchi.roster;

import dev.madoguchi.audit.AuditTrail;
import dev.madoguchi.role.Role;
import dev.madoguchi.roster.StaffChange.Kind;
import dev.madoguchi.staff.Person;
import dev.madoguchi.store.Database;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/**
 * What has changed among the contractor's people since the city was told last (002 別記4条2項, 003 §18-1(2), 004 §2-2(4)). It is seen by
 * comparing the list of people with what it was, so that no way of changing the list is forgotten. The first look only takes the list
 * down. Safe for several threads.
 */
public final class StaffChanges {
    private final Jdbi jdbi;
    private final String site;
    private final AuditTrail audit;
    private final Clock clock;

    /** @param site the site's id */
    public StaffChanges(Database database, String site, AuditTrail audit, Clock clock) {
        this.jdbi = database.jdbi();
        this.site = site;
        this.audit = audit;
        this.clock = clock;
    }

    /** Takes down what is different; a second time does nothing. The city's own people are not the contractor's. */
    public synchronized void look(List<Person> people) {
        List<Person> ours = people.stream()
                .filter(person -> person.role() != Role.CITY_OFFICER && person.role() != Role.INSPECTOR)
                .toList();
        jdbi.useTransaction(handle -> {
            Map<String, Person> known = known(handle);
            if (!known.isEmpty()) {
                changes(known, ours).forEach(change -> add(handle, change));
            }
            if (!List.copyOf(known.values()).equals(ours)) {
                keep(handle, ours);
            }
        });
    }

    private List<StaffChange> changes(Map<String, Person> known, List<Person> now) {
        List<StaffChange> changes = new ArrayList<>();
        Map<String, Person> left = new LinkedHashMap<>(known);
        for (Person person : now) {
            Person before = left.remove(person.id());
            if (before == null) {
                changes.add(change(person, Kind.JOINED, "", person.role().name()));
                continue;
            }
            if (before.role() != person.role()) {
                changes.add(change(
                        person, Kind.ROLE, before.role().name(), person.role().name()));
            }
            if (!before.name().equals(person.name())) {
                changes.add(change(person, Kind.NAME, before.name(), person.name()));
            }
        }
        left.values()
                .forEach(gone -> changes.add(change(gone, Kind.LEFT, gone.role().name(), "")));
        return changes;
    }

    private StaffChange change(Person person, Kind kind, String was, String becomes) {
        return new StaffChange(
                UUID.randomUUID(), person.id(), person.name(), kind, was, becomes, clock.instant(), Optional.empty());
    }

    private Map<String, Person> known(Handle handle) {
        Map<String, Person> known = new LinkedHashMap<>();
        handle.createQuery("select person, name, role from staff_known where site = :site order by place")
                .bind("site", site)
                .map((row, context) ->
                        new Person(row.getString("person"), row.getString("name"), Role.valueOf(row.getString("role"))))
                .forEach(person -> known.put(person.id(), person));
        return known;
    }

    private void keep(Handle handle, List<Person> people) {
        handle.createUpdate("delete from staff_known where site = :site")
                .bind("site", site)
                .execute();
        for (int place = 0; place < people.size(); place++) {
            handle.createUpdate("""
                            insert into staff_known (site, person, place, name, role)
                            values (:site, :person, :place, :name, :role)
                            """)
                    .bind("site", site)
                    .bind("person", people.get(place).id())
                    .bind("place", place)
                    .bind("name", people.get(place).name())
                    .bind("role", people.get(place).role().name())
                    .execute();
        }
    }

    private void add(Handle handle, StaffChange change) {
        handle.createUpdate("""
                        insert into staff_change (site, id, person, name, kind, was, becomes, noticed_at)
                        values (:site, :id, :person, :name, :kind, :was, :becomes, :noticed)
                        """)
                .bind("site", site)
                .bind("id", change.id())
                .bind("person", change.person())
                .bind("name", change.name())
                .bind("kind", change.kind().name())
                .bind("was", change.was())
                .bind("becomes", change.becomes())
                .bind("noticed", change.noticed())
                .execute();
    }

    /** What the city has to hear yet, the oldest first. */
    public List<StaffChange> owed() {
        return jdbi.inTransaction(handle -> handle.createQuery("""
                        select id, person, name, kind, was, becomes, noticed_at, reported_at from staff_change
                        where site = :site and reported_at is null order by noticed_at, person, kind
                        """)
                .bind("site", site)
                .map((row, context) -> change(row))
                .list());
    }

    /**
     * Notes that the city was told of these now; a second time does nothing.
     *
     * @param by the id of who told it
     */
    public synchronized void reported(Collection<StaffChange> changes, String by) {
        List<UUID> owed = owed().stream().map(StaffChange::id).toList();
        List<StaffChange> untold =
                changes.stream().filter(change -> owed.contains(change.id())).toList();
        audit.recordEach(
                by,
                "people.changesReported",
                untold.stream().map(change -> change.id().toString()).toList());
        jdbi.useTransaction(handle -> untold.forEach(change -> handle.createUpdate("""
                        update staff_change set reported_by = :by, reported_at = :at
                        where site = :site and id = :id and reported_at is null
                        """)
                .bind("by", by)
                .bind("at", clock.instant())
                .bind("site", site)
                .bind("id", change.id())
                .execute()));
    }

    private static StaffChange change(ResultSet row) throws SQLException {
        return new StaffChange(
                row.getObject("id", UUID.class),
                row.getString("person"),
                row.getString("name"),
                Kind.valueOf(row.getString("kind")),
                row.getString("was"),
                row.getString("becomes"),
                row.getObject("noticed_at", Instant.class),
                Optional.ofNullable(row.getObject("reported_at", OffsetDateTime.class))
                        .map(OffsetDateTime::toInstant));
    }
}
