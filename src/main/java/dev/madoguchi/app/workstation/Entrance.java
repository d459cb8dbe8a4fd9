package dev.madoguchi.app.workstation;

import dev.madoguchi.app.station.WaitingRoomSettings;
import dev.madoguchi.device.DeviceFault;
import dev.madoguchi.ending.ReportFolder;
import dev.madoguchi.staff.SignIn;
import dev.madoguchi.staff.StaffCardState;
import dev.madoguchi.ui.DeviceKind;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.value.ObservableValue;

/**
 * How people are let in at this counter, and how it ends.
 *
 * @param card what lies on the reader for staff cards
 * @param faults what is wrong with the counter's devices
 * @param waiting what this computer shows and says in the waiting room
 * @param erase closes the workstation and erases it by the plan in a folder
 */
record Entrance(
        SignIn signIn,
        ObservableValue<StaffCardState> card,
        Supplier<Map<DeviceKind, DeviceFault>> faults,
        WaitingRoomSettings waiting,
        Consumer<ReportFolder> erase) {}
