export const ownGroupsWords = {
  title: 'Arbeiten Sie in einer dieser Gruppen mit?',
  text: 'Freiwillig, ein Tipp je Gruppe. Moderation und andere sehen nicht, was Sie wählen. So lassen sich Ergebnisse auch ohne die Gruppe zeigen, die einen Vorschlag eingebracht hat. Sie können es jederzeit ändern; es gilt, sobald eine Runde geschlossen wird.',
};
