package dev.madoguchi.paper;

import java.time.LocalDate;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What goes on the copy the applicant takes home. It is built from what was read and shows of it only what the applicant
 * needs to find the application again; the rest is masked here, so that no layout can forget it.
 *
 * @param municipality name of the city, town or village
 * @param site where the counter stands
 * @param contact telephone or place for questions
 * @param date day of the application
 * @param procedure what was applied for
 * @param name as read from the card or written on the form; shown as it is
 * @param birthDate eight digits, year first, as on the chip; only the day of the month is shown
 * @param address only the part that names the municipality is shown
 * @param applicationId 23 digits; only the last four are shown
 * @param bring what to bring when the card is handed over
 * @param filledIn the forms that were filled in, or were not needed
 * @param explained what the clerk explained, or did not need to
 */
public record ApplicantCopy(
        String municipality,
        String site,
        String contact,
        LocalDate date,
        String procedure,
        String name,
        String birthDate,
        String address,
        String applicationId,
        List<String> bring,
        List<Ticked> filledIn,
        List<Ticked> explained) {
    private static final String MASK = "＊＊＊＊";
    private static final Pattern PREFECTURE = Pattern.compile("^(北海道|東京都|京都府|大阪府|.{2,3}県)");

    /** Something that a clerk ticks, and whether it was. */
    public record Ticked(String text, boolean done) {}

    public ApplicantCopy {
        bring = List.copyOf(bring);
        filledIn = List.copyOf(filledIn);
        explained = List.copyOf(explained);
    }

    /** The day of the month, or all masked when the date is not eight digits. */
    String shownBirthDay() {
        return birthDate.matches("\\d{8}") ? String.valueOf(Integer.parseInt(birthDate.substring(6))) : MASK;
    }

    /** The address as far as the municipality's name, or as far as the prefecture. */
    String shownAddress() {
        int at = address.indexOf(municipality);
        if (at >= 0 && !municipality.isEmpty()) {
            return address.substring(0, at + municipality.length()) + MASK;
        }
        Matcher prefecture = PREFECTURE.matcher(address);
        return prefecture.find() ? prefecture.group() + MASK : MASK;
    }

    /** The last four digits behind the mask. */
    String shownApplicationId() {
        return applicationId.length() > 8 ? MASK + applicationId.substring(applicationId.length() - 4) : MASK;
    }

    /** Says nothing: it holds a person's data. */
    @Override
    public String toString() {
        return "ApplicantCopy";
    }
}
