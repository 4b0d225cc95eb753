import { profileMembers } from '../evidence/profile-members.js';
import { rolesList } from '../model/labour.js';
import { idOf, partsAt, type SoundPart } from './sound-part.js';

/** The ids that the members of a list have: the user's, else those that the profile will fill in. */
export function knownMembers(sound: SoundPart, list: string): readonly string[] {
  if (sound.off.has(list)) return [];
  if (sound.written.has(list)) return partsAt(sound, list).flatMap((part) => idOf(part) ?? []);
  if (!sound.hasProfile) return [];
  const roleIds = list === rolesList.key ? [] : knownMembers(sound, rolesList.key);
  return profileMembers(list, roleIds).map(({ id }) => id);
}
