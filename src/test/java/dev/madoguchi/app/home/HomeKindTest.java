package dev.madoguchi.app.home;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.madoguchi.municipality.ProfileException;
import dev.madoguchi.municipality.reading.Profiles;
import dev.madoguchi.role.Permit;
import dev.madoguchi.role.Permits;
import dev.madoguchi.role.Role;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HomeKindTest {
    private final Permits permits;

    HomeKindTest() throws ProfileException {
        permits = Profiles.read(Path.of("sample-config", "kokubunji.yaml"))
                .rules()
                .permits();
    }

    @ParameterizedTest
    @CsvSource({
        "CLERK, COUNTER",
        "RECEPTIONIST, COUNTER",
        "OPERATOR, COUNTER",
        "DEPUTY, COUNTER",
        "PHOTOGRAPHER, BOOTH",
        "SUPERVISOR, DAY",
        "GENERAL_MANAGER, CITY",
        "CITY_OFFICER, CITY",
        "INSPECTOR, CITY"
    })
    void fitsWhatEachRoleMayDo(Role role, HomeKind kind) {
        assertEquals(kind, HomeKind.of(new Permit(permits, role, () -> false)));
    }

    @Test
    void isTheSupervisorsForADeputyWhoStandsIn() {
        assertEquals(HomeKind.DAY, HomeKind.of(new Permit(permits, Role.DEPUTY, () -> true)));
    }
}
