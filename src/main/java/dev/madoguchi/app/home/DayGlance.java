package dev.madoguchi.app.home;

import dev.madoguchi.device.DeviceFault;
import dev.madoguchi.report.Duty;
import dev.madoguchi.roster.Attendance;
import dev.madoguchi.ui.DeviceKind;
import java.util.List;
import java.util.Map;

/**
 * The day at a glance, for whoever answers for it: counts, no visitor.
 *
 * @param sealed how many visits were sealed today
 * @param left how many visitors went without an application
 * @param differences how many lines of the comparison keep the day from being closed
 * @param people who is planned and who is there
 * @param duties the reports that are not handed in or not confirmed, the oldest first
 * @param faults what is wrong with devices
 */
public record DayGlance(
        int sealed,
        int left,
        int differences,
        Attendance people,
        List<Duty> duties,
        Map<DeviceKind, DeviceFault> faults) {

    public DayGlance {
        duties = List.copyOf(duties);
        faults = Map.copyOf(faults);
    }
}
