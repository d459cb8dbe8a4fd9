package dev.madoguchi.city.vault;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.List;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

class PostgresOwnerTest {
    private static final String DATABASE = "prepared";
    /** Columns of sealed bytes that the database would still try to compress, by the table they are in. */
    private static final String SQUEEZED = """
            select c.relname from pg_attribute a join pg_class c on c.oid = a.attrelid
            where a.attname in ('envelope', 'bytes') and c.relkind in ('r', 'p')
              and c.relnamespace = cast('public' as regnamespace) and a.attstorage <> 'e'
            order by c.relname
            """;

    private final Jdbi owner = prepared();

    private static Jdbi prepared() {
        TestPostgres.shared().database(DATABASE);
        return TestPostgres.shared().owner(DATABASE);
    }

    @Test
    void letsNoTableTryToMakeCiphertextSmaller() {
        assertEquals(List.of(), squeezed());
    }

    @Test
    void doesSoInAVaultOfBeforeTooAndAgainWithoutHarm() {
        owner.useHandle(handle -> handle.execute("alter table record alter column envelope set storage extended"));
        var again = new PostgresOwner(TestPostgres.shared().ownerAddress(DATABASE));

        again.prepare(TestPostgres.clerkPassword(), LocalDate.of(2026, 11, 20));
        again.prepare(TestPostgres.clerkPassword(), LocalDate.of(2030, 1, 4));

        assertEquals(List.of(), squeezed());
        assertEquals(List.of("record_2030_01_7"), parts("record_2030_01_7"));
    }

    private List<String> parts(String name) {
        return owner.withHandle(handle -> handle.select("select relname from pg_class where relname = ?", name)
                .mapTo(String.class)
                .list());
    }

    private List<String> squeezed() {
        return owner.withHandle(
                handle -> handle.createQuery(SQUEEZED).mapTo(String.class).list());
    }
}
