package dev.madoguchi.app.workstation;

import dev.madoguchi.staff.SignIn;
import dev.madoguchi.staff.StaffCardState;
import javafx.beans.value.ObservableValue;

/**
 * How people are let in at this counter.
 *
 * @param card what lies on the reader for staff cards
 */
record Entrance(SignIn signIn, ObservableValue<StaffCardState> card) {}
