/** What cars of one level usually have, each level with all of the one before; used by models and by demo stock. */
import type { EquipmentCode } from "../../contract/equipment.ts"

const basic = ["air_conditioning", "power_steering", "power_windows", "central_lock"] as const
const usual = [
  ...basic,
  "abs",
  "airbags_front",
  "alarm",
  "power_mirrors",
  "height_adjustable_steering",
  "rear_defogger",
  "bluetooth",
  "usb",
] as const
const modern = [
  ...usual,
  "multimedia",
  "carplay_android_auto",
  "multifunction_steering",
  "rear_camera",
  "parking_sensors",
  "alloy_wheels",
  "esc",
  "traction_control",
  "hill_assist",
  "isofix",
] as const
const full = [
  ...modern,
  "airbags_side",
  "cruise_control",
  "digital_ac",
  "leather_seats",
  "keyless",
  "push_start",
  "led_headlights",
  "fog_lights",
] as const
const top = [
  ...full,
  "airbags_curtain",
  "aeb",
  "lane_assist",
  "adaptive_cruise",
  "digital_cluster",
  "wireless_charger",
  "electric_parking_brake",
] as const

/** `bare` is a car without comforts; `work` what a pickup or van bought for work has. */
export const KITS = {
  bare: ["central_lock"],
  work: ["air_conditioning", "power_steering", "power_windows", "abs", "airbags_front"],
  basic,
  usual,
  modern,
  full,
  top,
} as const satisfies Record<string, readonly EquipmentCode[]>

export type Kit = keyof typeof KITS
