package dev.madoguchi.app.workstation;

import dev.madoguchi.app.station.StationSettings;
import dev.madoguchi.audit.Audit;
import dev.madoguchi.audit.AuditDeed;
import dev.madoguchi.audit.Touch;
import dev.madoguchi.queue.desk.WindowChoice;
import dev.madoguchi.role.Act;
import dev.madoguchi.role.Permit;
import java.io.IOException;
import java.util.Optional;

/**
 * The window that a station works at, in its settings. At a station of which nobody has chosen one yet, anybody may.
 *
 * @param audit is told of each change
 */
record ChosenWindow(StationSettings settings, Permit permit, Audit audit) implements WindowChoice {

    @Override
    public Optional<String> chosen() {
        return settings.window();
    }

    @Override
    public boolean mayChange() {
        return permit.may(Act.SETTINGS) || chosen().isEmpty();
    }

    @Override
    public void keep(String window) throws IOException {
        audit.record(new Touch(AuditDeed.SETTING_CHANGED, "window " + window, ""));
        settings.keepWindow(window);
    }
}
