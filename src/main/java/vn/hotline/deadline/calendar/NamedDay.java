package vn.hotline.deadline.calendar;

import java.io.Serializable;
import java.time.LocalDate;

/**
 * What a file says of one day.
 *
 * @param worked whether it makes up for another; else it is off
 */
public record NamedDay(LocalDate day, boolean worked, String name) implements Serializable {}
