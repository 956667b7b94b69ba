# Only a name can be an argument's name.
order(tea.cup=1)
